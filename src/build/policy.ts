/** What a browser may do on a page of this site: the Content Security Policy, and the headers that go with it. */
import { createHash } from 'node:crypto';
import { Parser } from 'htmlparser2';

/** What is written into pages and would be refused without its hash: `'sha256-…'` of each script and each style. */
export interface Inline {
  readonly scripts: ReadonlySet<string>;
  readonly styles: ReadonlySet<string>;
}

/** Types of scripts that a browser runs or obeys; others, such as JSON, are data and need no leave. */
const obeyed = new Set(['', 'module', 'text/javascript', 'importmap', 'speculationrules']);

/**
 * The hashes of all inline scripts and styles of a page.
 *
 * @throws {Error} where the page has a style attribute or an event handler attribute, which no hash here would allow.
 */
export function inlineIn(html: string, page: string): Inline {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  let into: Set<string> | undefined;
  let text = '';
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        for (const attribute of Object.keys(attributes)) {
          if (attribute !== 'style' && !attribute.startsWith('on')) continue;
          throw new Error(
            `${page} has a ${attribute} attribute on <${name}>, which the site's security policy refuses. Move it to a style sheet or a script.`,
          );
        }
        const isScript =
          name === 'script' && attributes.src === undefined && obeyed.has(attributes.type ?? '');
        into = isScript ? scripts : name === 'style' ? styles : undefined;
        text = '';
      },
      ontext(piece) {
        if (into) text += piece;
      },
      onclosetag() {
        into?.add(hashOf(text));
        into = undefined;
      },
    },
    { decodeEntities: false },
  );
  parser.end(html);
  return { scripts, styles };
}

/** The hash of an inline text as a source expression (CSP Level 3, section 2.3.1). */
const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

/** All that the pages hold, so that one policy can stand for each of them. */
export const together = (all: readonly Inline[]): Inline => ({
  scripts: new Set(all.flatMap(({ scripts }) => [...scripts])),
  styles: new Set(all.flatMap(({ styles }) => [...styles])),
});

/** The policy as a page states it itself, in `<meta http-equiv>`. */
export const policyOf = ({ scripts, styles }: Inline): string =>
  [
    "default-src 'none'",
    // WebAssembly is the search; 'wasm-unsafe-eval' allows it, and no eval().
    `script-src ${["'self'", "'wasm-unsafe-eval'", ...scripts].join(' ')}`,
    `style-src ${["'self'", ...styles].join(' ')}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');

/** The policy as a header: a page cannot state for itself who may frame it (CSP Level 3, section 3.3). */
const headerPolicyOf = (inline: Inline): string => `${policyOf(inline)}; frame-ancestors 'none'`;

/** What the site has no use for is switched off; copying to the clipboard is all it asks of a browser. */
const permissions = [
  'clipboard-write=(self)',
  ...[
    'accelerometer',
    'autoplay',
    'browsing-topics',
    'camera',
    'captured-surface-control',
    'clipboard-read',
    'compute-pressure',
    'cross-origin-isolated',
    'deferred-fetch',
    'digital-credentials-create',
    'digital-credentials-get',
    'display-capture',
    'encrypted-media',
    'fullscreen',
    'gamepad',
    'geolocation',
    'gyroscope',
    'hid',
    'identity-credentials-get',
    'idle-detection',
    'interest-cohort',
    'keyboard-map',
    'language-model',
    'local-fonts',
    'local-network',
    'local-network-access',
    'loopback-network',
    'magnetometer',
    'microphone',
    'midi',
    'on-device-speech-recognition',
    'otp-credentials',
    'payment',
    'picture-in-picture',
    'private-state-token-issuance',
    'private-state-token-redemption',
    'publickey-credentials-create',
    'publickey-credentials-get',
    'screen-wake-lock',
    'serial',
    'speaker-selection',
    'storage-access',
    'sync-xhr',
    'unload',
    'usb',
    'window-management',
    'xr-spatial-tracking',
  ].map((feature) => `${feature}=()`),
].join(', ');

/** The longest line that hosts read from a `_headers` file, in characters. */
export const longestLine = 2000;

/** The most rules that Cloudflare reads from a `_headers` file. */
export const mostRules = 100;

/**
 * A `_headers` file, as Cloudflare and Netlify read it. `base` is where the site begins, like "/"; `hashed` are the files
 * there that are named by their content, and so never change. Each is named by itself: a rule for all of their folder would
 * let browsers keep for a year that a file is missing, which may be so for a moment while a release spreads. Those that find
 * no room among the rules are asked for anew.
 *
 * @throws {Error} where a line is longer than hosts read.
 */
export function headersFile(inline: Inline, base: string, hashed: readonly string[]): string {
  const rules: Record<string, Record<string, string>> = {
    [`${base}*`]: {
      'Content-Security-Policy': headerPolicyOf(inline),
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
      'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
      'Permissions-Policy': permissions,
    },
    [`${base}sw.js`]: { 'Cache-Control': 'no-cache' },
  };
  for (const file of hashed.slice(0, mostRules - Object.keys(rules).length)) {
    rules[base + file] = { 'Cache-Control': 'public, max-age=31536000, immutable' };
  }
  const lines = Object.entries(rules).flatMap(([path, headers]) => [
    path,
    ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
  ]);
  const long = lines.find((line) => line.length > longestLine);
  if (long) {
    throw new Error(
      `A line of _headers has ${long.length} characters, and hosts read ${longestLine}: ${long.slice(0, 40)}… Let pages share their inline scripts and styles, or move them to files.`,
    );
  }
  return `${lines.join('\n')}\n`;
}
