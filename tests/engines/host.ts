/** A host between the site's own and a browser: it listens for what goes wrong in a page, and makes it go wrong. */
import { createHash } from 'node:crypto';
import {
  createServer,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface Host {
  /** Without a slash at its end. */
  readonly address: string;
  /** What pages threw, refused by the policy or called an error, so far. */
  readonly complaints: readonly string[];
  /** Answers nothing until it relents. */
  lose(): void;
  /** Answers everything as it should from now on, also what was held back. */
  relent(): void;
  /** Answers nothing any more. */
  end(): Promise<void>;
}

/** What the network makes of a request. */
export type Answer = 'nothing' | 'not found' | 'no JSON' | 'wrong shape' | 'throws' | 'held back';

export interface Tampering {
  /** Runs in every page, before the page's own scripts. */
  readonly before?: string;
  /** A directive of the policy that is left out, as in a browser that does not know it. */
  readonly unknown?: string;
  /**
   * Lets the browser keep the site for use offline, and passes pages on as they are: what was changed on its way would not
   * be kept. Else that is refused, so that requests come here.
   */
  readonly offline?: boolean;
  /** How some requests are answered. */
  readonly answers?: readonly { readonly to: RegExp; readonly with: Answer }[];
}

const refusesWorker = { to: /^\/sw\.js$/, with: 'not found' } as const;

const complaintsPath = '/complaints-of-a-page';

/** Tells the host what goes wrong; all of `told` resolves once it knows. What a lost host could not be told is `untold`. */
const listening = `{
  window.told = [];
  window.untold = [];
  const tell = (what) => {
    const body = location.pathname + ': ' + what;
    told.push(fetch('${complaintsPath}', { method: 'POST', keepalive: true, body }).catch(() => untold.push(body)));
  };
  addEventListener('error', ({ message, target }) => message && tell(message), true);
  addEventListener('unhandledrejection', ({ reason }) => tell('unhandled ' + reason));
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => tell(violatedDirective + ' refused ' + blockedURI));
  const say = console.error;
  console.error = (...said) => { tell(said.join(' ')); say.apply(console, said); };
}`;

/**
 * Passes the site on, headers and all, at an address of its own, so that what is kept by one test is not there for the
 * next. Each page gets one more script, which the policy is told of by its hash.
 */
export async function hostInFront(site: string, tampering: Tampering = {}): Promise<Host> {
  const complaints: string[] = [];
  const { script, hash } = scriptOf(`${listening}${tampering.before ?? ''}`);
  const answers: NonNullable<Tampering['answers']> = [
    ...(tampering.offline ? [] : [refusesWorker]),
    ...(tampering.answers ?? []),
  ];
  const held: (() => void)[] = [];
  let isLost = false;
  let hasRelented = false;
  const untilRelented = () =>
    new Promise<void>((resolve) => (hasRelented ? resolve() : held.push(resolve)));

  const pass = async (asked: IncomingMessage, answer: ServerResponse): Promise<void> => {
    const { pathname } = new URL(asked.url ?? '/', site);
    if (isLost) return made.nothing(answer);
    if (pathname === complaintsPath) {
      complaints.push(await text(asked));
      answer.writeHead(204).end();
      return;
    }
    const found = answers.find(({ to }) => to.test(pathname));
    const manner = hasRelented && found !== refusesWorker ? undefined : found?.with;
    if (manner === 'held back') await untilRelented();
    else if (manner) return made[manner](answer);

    const { host: _, 'accept-encoding': __, ...headers } = asked.headers;
    const passed = request(new URL(asked.url ?? '/', site), { method: asked.method, headers });
    passed.on('error', () => answer.destroy());
    passed.on('response', async (response) => {
      const isPage = response.headers['content-type']?.startsWith('text/html');
      if (!isPage || tampering.offline) {
        answer.writeHead(response.statusCode ?? 502, response.headers);
        response.pipe(answer);
        return;
      }
      const understood = (policy: string) =>
        tampering.unknown
          ? policy.replace(new RegExp(`${tampering.unknown} [^;"]*;?`), '')
          : policy;
      const page = understood(await text(response)).replace('<head>', () => `<head>${script}`);
      const { 'content-length': _, etag: __, ...kept } = response.headers;
      const policy = String(kept['content-security-policy']);
      answer
        .writeHead(response.statusCode ?? 502, {
          ...kept,
          'content-security-policy': understood(policy).replace(
            "script-src 'self'",
            `script-src 'self' ${hash}`,
          ),
        })
        .end(page);
    });
    asked.pipe(passed);
  };

  const server = createServer(pass);
  const port = await listenAnew(server);
  return {
    address: `http://127.0.0.1:${port}`,
    complaints,
    lose() {
      isLost = true;
      server.closeAllConnections();
    },
    relent() {
      isLost = false;
      hasRelented = true;
      for (const resolve of held.splice(0)) resolve();
    },
    end: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The ports of this process so far. A browser that is used for many tests holds something for each of them. */
const portsUsed = new Set<number>();

/** Listens at a port that no earlier host had. */
async function listenAnew(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  if (portsUsed.has(port)) {
    await new Promise((resolve) => server.close(resolve));
    return listenAnew(server);
  }
  portsUsed.add(port);
  return port;
}

const answered = (status: number, type: string, body: string) => (answer: ServerResponse) => {
  // As the host of the site says of what is missing.
  const headers = { 'content-type': type, 'cache-control': 'public, max-age=0, must-revalidate' };
  answer.writeHead(status, headers).end(body);
};

const made: Record<Exclude<Answer, 'held back'>, (answer: ServerResponse) => void> = {
  nothing: (answer) => answer.destroy(),
  'not found': answered(404, 'text/plain', 'Not found'),
  'no JSON': answered(200, 'application/json', '<!doctype html>'),
  'wrong shape': answered(200, 'application/json', '{"items":7}'),
  throws: answered(200, 'text/javascript', "throw new Error('made to throw');"),
};

function scriptOf(code: string): { script: string; hash: string } {
  const digest = createHash('sha256').update(code).digest('base64');
  return { script: `<script>${code}</script>`, hash: `'sha256-${digest}'` };
}
