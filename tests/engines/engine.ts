/** What every engine can do, whatever drives it: as little as the sentences need. */

export const engineNames = ['chromium', 'firefox', 'webkit'] as const;
export type EngineName = (typeof engineNames)[number];

export interface Engine {
  /** The name and version that the browser gives itself. */
  readonly version: string;
  /** A tab. What is kept in it belongs to the address of a host, and each test has a host of its own. */
  readonly tab: Tab;
  end(): Promise<void>;
}

export interface Tab {
  /** Resolves when the page and its files are there. */
  open(address: string): Promise<void>;
  reload(): Promise<void>;
  /** The JSON value of an expression in the page, or what its promise resolves with. */
  evaluate<Value>(expression: string): Promise<Value>;
  /** Clicks in the middle of the element that an expression gives. */
  click(element: string): Promise<void>;
  /** Types into what has the focus. */
  type(text: string): Promise<void>;
  /** Another tab of the same browser, which keeps the same. */
  another(): Promise<Tab>;
  /** Closes a tab that was opened by another. */
  close(): Promise<void>;
}
