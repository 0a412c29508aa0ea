import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  headersFile,
  inlineIn,
  longestLine,
  mostRules,
  policyOf,
  together,
} from '../../../src/build/policy.ts';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const inlineOf = (html: string) => inlineIn(html, 'page.html');

test('each inline script and style is named by its hash, byte for byte', () => {
  const script = "\n  if (1 < 2 && '&amp;') alert('é');\n";
  const { scripts, styles } = inlineOf(
    `<style>a > b { color: red }</style><script>${script}</script>`,
  );
  expect([...scripts]).toEqual([hashOf(script)]);
  expect([...styles]).toEqual([hashOf('a > b { color: red }')]);
});

test('what a browser does not run needs no leave: files, data, and markup within text', () => {
  const { scripts, styles } = inlineOf(
    '<script src="/a.js"></script><script type="application/json">{}</script>' +
      '<p title="<script>1</script>">&lt;style&gt;</p><!-- <style>a{}</style> -->',
  );
  expect([...scripts, ...styles]).toEqual([]);
});

test('modules and speculation rules are obeyed, and so are named', () => {
  const { scripts } = inlineOf(
    '<script type="module">1</script><script type="speculationrules">{}</script>',
  );
  expect([...scripts]).toEqual([hashOf('1'), hashOf('{}')]);
});

test.each([
  ['<p style="color: red">', 'page.html has a style attribute on <p>'],
  ['<p><a onclick="run()">', 'page.html has a onclick attribute on <a>'],
])('%s stops the build with a sentence', (html, sentence) => {
  expect(() => inlineOf(html)).toThrow(sentence);
});

test('what several pages share is named once', () => {
  const all = together([inlineOf('<script>1</script>'), inlineOf('<script>1</script>')]);
  expect(all.scripts.size).toBe(1);
});

test('nothing is allowed that is not named: no inline text at large, no eval, no other origin', () => {
  const policy = policyOf(inlineOf('<script>1</script>'));
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
});

test('the policy is this one, word by word', () => {
  const [script, style] = [hashOf('1'), hashOf('p {}')];
  expect(policyOf(inlineOf('<script>1</script><style>p {}</style>')).split('; ')).toEqual([
    "default-src 'none'",
    `script-src 'self' 'wasm-unsafe-eval' ${script}`,
    `style-src 'self' ${style}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ]);
});

test('a host is told who may frame a page, which the page itself cannot say', () => {
  const inline = inlineOf('');
  expect(policyOf(inline)).not.toContain('frame-ancestors');
  expect(headersFile(inline, '/', [])).toContain("frame-ancestors 'none'");
});

test('a site under a path has its headers there', () => {
  expect(headersFile(inlineOf(''), '/codat-onboarding/', ['_astro/a.js'])).toMatch(
    /^\/codat-onboarding\/\*\n[\s\S]*\n\/codat-onboarding\/_astro\/a\.js\n/,
  );
});

test('each file that never changes is named by itself, and no more than a host reads', () => {
  const files = Array.from({ length: 200 }, (_, index) => `_astro/${index}.js`);
  const lines = headersFile(inlineOf(''), '/', files).split('\n');
  expect(lines.filter((line) => line.startsWith('/'))).toHaveLength(mostRules);
  expect(lines).toContain('/_astro/0.js');
  expect(lines.join()).not.toContain('/_astro/*');
});

test('more hashes than a host reads stop the build with a sentence', () => {
  const many = Array.from({ length: 40 }, (_, index) => `<script>${index}</script>`).join('');
  expect(() => headersFile(inlineOf(many), '/', [])).toThrow(`hosts read ${longestLine}`);
});
