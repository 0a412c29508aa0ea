/** A browser's storage: entries are its own properties, as in a real one. `isFull` decides, write by write, on room. */
export const fakeStorage = (
  saved: Readonly<Record<string, string>> = {},
  isFull: () => boolean = () => false,
): Storage => Object.assign(Object.create(methods(isFull)), saved) as Storage;

const methods = (isFull: () => boolean): Storage & ThisType<Record<string, string>> => ({
  get length() {
    return Object.keys(this).length;
  },
  key(index) {
    return Object.keys(this)[index] ?? null;
  },
  getItem(key) {
    return Object.hasOwn(this, key) ? (this[key] ?? null) : null;
  },
  setItem(key, text) {
    if (isFull()) throw new DOMException('The quota is exceeded.', 'QuotaExceededError');
    this[key] = text;
  },
  removeItem(key) {
    delete this[key];
  },
  clear() {
    for (const key of Object.keys(this)) delete this[key];
  },
});

/** What a browser does on the first touch where the reader denies storage. */
export const denied = (): never => {
  throw new DOMException('Access is denied for this document.', 'SecurityError');
};
