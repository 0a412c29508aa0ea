import type { Answer, Word } from './words.ts';

/**
 * The service worker: once the site has been visited, it answers from the files of one build, with the network or without.
 * The build puts `release` before this text: the files there are, by address below the worker's own folder, and the
 * SHA-256 of each. A page is always answered from the release that it came from, so no page ever mixes two.
 */
declare const release: { version: string; files: Record<string, string> };

const worker = self as unknown as ServiceWorkerGlobalScope;
const home = new URL('./', worker.location.href).href;
const prefix = 'codat-onboarding-release-';
const ownCache = prefix + release.version;

/** How many files are fetched at once, so that a reader's own requests have room. */
const atOnce = 4;

worker.addEventListener('install', (event) => event.waitUntil(fill()));
worker.addEventListener('activate', (event) => event.waitUntil(removeOthers()));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'GET' && request.url.startsWith(home)) answer(event, request);
});
worker.addEventListener('message', (event) => {
  const word = event.data as Word;
  if (word === 'finish') event.waitUntil(finish(event));
  if (word === 'take over') event.waitUntil(takeOver(event));
});

/**
 * Fetches every file. Rejects where one is not of this release, so that a half-deployed site is tried again later, and where
 * the reader has begun to save data: what is kept already goes on answering.
 */
async function fill(): Promise<void> {
  if ((worker.navigator as SavesData).connection?.saveData) {
    throw new Error('Nothing is fetched for later while data is saved.');
  }
  const cache = await caches.open(ownCache);
  const left = Object.entries(release.files);
  const fetchNext = async (): Promise<void> => {
    const next = left.pop();
    if (!next) return;
    await put(cache, ...next);
    await fetchNext();
  };
  await Promise.all(Array.from({ length: atOnce }, fetchNext));
}

async function put(cache: Cache, path: string, digest: string): Promise<void> {
  const address = home + path;
  if (await cache.match(address)) return;
  // What is named by its content may come from the browser's own cache; the rest is asked for anew.
  const response = await fetch(address, { cache: isHashed(path) ? 'default' : 'no-cache' });
  const body = await response.arrayBuffer();
  if ((await digestOf(body)) !== digest) throw new Error(`${path} is of another release.`);
  const { status, headers } = response;
  await cache.put(address, new Response(body, { status: status === 404 ? 200 : status, headers }));
}

const isHashed = (path: string): boolean => path.startsWith('_astro/');

async function digestOf(body: ArrayBuffer): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function removeOthers(): Promise<void> {
  const others = (await caches.keys()).filter(
    (name) => name.startsWith(prefix) && name !== ownCache,
  );
  await Promise.all(others.map((name) => caches.delete(name)));
}

/** The answers under way, and how many have been finished. */
const underWay = new Set<Promise<Response>>();
let finished = 0;

function answer(event: FetchEvent, request: Request): void {
  const path = decodeURI(request.url.slice(home.length).replace(/[?#].*$/, ''));
  if (path in release.files) {
    respond(
      event,
      kept(path).then((found) => found ?? fetch(request)),
    );
  } else if (request.mode === 'navigate') {
    respond(
      event,
      `${path}/` in release.files
        ? Promise.resolve(Response.redirect(`${home}${path}/${new URL(request.url).search}`))
        : fetch(request).catch(() => lost()),
    );
  }
}

function respond(event: FetchEvent, response: Promise<Response>): void {
  underWay.add(response);
  event.respondWith(response);
  const count = () => {
    underWay.delete(response);
    finished += 1;
  };
  event.waitUntil(response.then(count, count));
}

const kept = async (path: string): Promise<Response | undefined> =>
  (await caches.open(ownCache)).match(home + path);

/** The page for lost readers, where no network can say whether there is a page. */
async function lost(): Promise<Response> {
  const page = await kept('404.html');
  return page ? new Response(page.body, { status: 404, headers: page.headers }) : Response.error();
}

/** Says how many answers it has finished, once none is under way. */
async function finish(event: ExtendableMessageEvent): Promise<void> {
  while (underWay.size > 0) await Promise.allSettled(underWay);
  say(event, finished);
}

/**
 * Takes over now, if the page that asks is the only one open: another would be left with a release that is gone. Answers
 * whether it did.
 */
async function takeOver(event: ExtendableMessageEvent): Promise<void> {
  const pages = await worker.clients.matchAll({ includeUncontrolled: true, type: 'window' });
  const isAlone = pages.length <= 1;
  say(event, isAlone ? 'taking over' : 'other pages are open');
  if (isAlone) await worker.skipWaiting();
}

const say = (event: ExtendableMessageEvent, word: Answer): void => event.source?.postMessage(word);

/** What browsers on phones tell of their connection; the others do not. */
type SavesData = WorkerNavigator & { connection?: { saveData?: boolean } };
