/**
 * How soon the next page is there after a press on its link. A browser that is driven or debugged draws no page ahead, so
 * this one is only opened: the pages themselves press the link, take the time and tell it.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeWorker } from '../../src/build/offline.ts';
import { chromiumArguments } from '../browser.ts';
import { hostFolder } from '../host.ts';

/** What a page told: milliseconds from the press to the first frame with the heading, and whether it was drawn ahead. */
export interface Pressed {
  readonly clickToHeading: number;
  readonly isDrawnAhead: boolean;
}

/** What the pages do: press the next link once it is marked and drawn, rest on it as a hand does, and say when its page is there. */
const probe = (listener: string) => `<script>(() => {
  const key = 'pressed';
  // A message comes as soon as the frame is done; a timer would wait for what the page does next.
  const afterFrame = (run) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = run;
    channel.port2.postMessage(undefined);
  };
  const now = () => performance.timeOrigin + performance.now();
  const tell = () => {
    requestAnimationFrame(() => afterFrame(() => {
      const shown = now();
      // Asked for after the frame: a page waits for its first answer from the storage, and this one needs none.
      const pressed = Number(sessionStorage.getItem(key));
      if (!pressed) return;
      const [{ activationStart }] = performance.getEntriesByType('navigation');
      const told = { clickToHeading: shown - pressed, isDrawnAhead: activationStart > 0 };
      fetch('${listener}', { method: 'POST', mode: 'no-cors', body: JSON.stringify(told) });
    }));
  };
  const press = async () => {
    if (document.prerendering || sessionStorage.getItem(key)) return;
    await navigator.serviceWorker.ready;
    const next = document.querySelector('a[rel=next]');
    const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
    while (!next.hasAttribute('data-ahead')) await pause(100);
    await pause(3000);
    next.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    await pause(100);
    sessionStorage.setItem(key, now());
    next.click();
  };
  if (document.prerendering) document.addEventListener('prerenderingchange', tell, { once: true });
  else addEventListener('DOMContentLoaded', tell);
  addEventListener('load', press);
})()</script>`;

/** Presses the link to the next page of a page once, in a new browser. */
export async function pressNext(
  browser: string,
  { folder, path, next }: { folder: string; path: string; next: string },
): Promise<Pressed> {
  const copy = mkdtempSync(join(tmpdir(), 'next-'));
  const profile = mkdtempSync(join(tmpdir(), 'profile-'));
  cpSync(folder, copy, { recursive: true });
  const listener = createServer().listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const address = `http://127.0.0.1:${(listener.address() as AddressInfo).port}/`;
  for (const page of [path, next]) {
    const file = join(copy, page, 'index.html');
    const html = readFileSync(file, 'utf8')
      // The page's own policy would refuse the probe.
      .replace(/<meta http-equiv="content-security-policy"[^>]*>/, '')
      .replace('<head>', () => `<head>${probe(address)}`);
    writeFileSync(file, html);
  }
  await writeWorker(pathToFileURL(`${resolve(copy)}/`));
  const host = await hostFolder(copy, '/');
  const opened = spawn(
    browser,
    [
      '--headless=new',
      '--no-first-run',
      ...chromiumArguments,
      `--user-data-dir=${profile}`,
      host.address + path,
    ],
    { stdio: 'ignore' },
  );
  const told = await new Promise<Pressed>((resolve) => {
    listener.on('request', async (request, response) => {
      let text = '';
      for await (const piece of request) text += piece;
      response.end();
      resolve(JSON.parse(text));
    });
  });
  opened.kill();
  await once(opened, 'exit');
  listener.close();
  await host.end();
  for (const made of [copy, profile]) rmSync(made, { recursive: true, maxRetries: 5 });
  return told;
}
