import { equal } from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import type { Hand } from './hand.js';

/** A script in the page tries every way to another host that needs no reader, and none gets there. */
export async function sealedOff(hand: Hand, page: Page): Promise<void> {
  const arrived: string[] = [];
  const server = createServer((request, response) => {
    arrived.push(request.url ?? '');
    response.end();
  });
  server.on('upgrade', (request, socket) => {
    arrived.push(request.url ?? '');
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const other = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    await hand.open();
    await page.evaluate(tryToLeave, other);
    equal(arrived.join(), '');
    // That the server would have noticed.
    await page.goto(`${other}/noticed`);
    equal(arrived.includes('/noticed'), true, 'the server notices nothing');
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

/** Runs in the page. Each try ends before the next begins. */
async function tryToLeave(other: string): Promise<void> {
  const ended = (target: EventTarget): Promise<void> =>
    new Promise((resolve) => {
      for (const name of ['load', 'error', 'close'])
        target.addEventListener(name, () => resolve(), { once: true });
    });
  const loaded = (element: HTMLElement, source: string): Promise<void> => {
    const end = ended(element);
    element.setAttribute(element instanceof HTMLLinkElement ? 'href' : 'src', `${other}${source}`);
    document.body.append(element);
    return end;
  };
  await fetch(`${other}/fetch`, { mode: 'no-cors' }).catch(() => undefined);
  try {
    navigator.sendBeacon(`${other}/beacon`, 'secret');
  } catch {
    // Some browsers throw.
  }
  const request = new XMLHttpRequest();
  const answered = ended(request);
  request.open('POST', `${other}/xhr`);
  request.send('secret');
  await answered;
  try {
    await ended(new WebSocket(`${other.replace('http', 'ws')}/socket`));
  } catch {
    // Some browsers throw.
  }
  await loaded(document.createElement('img'), '/image');
  await loaded(document.createElement('script'), '/script');
  await loaded(Object.assign(document.createElement('link'), { rel: 'stylesheet' }), '/style');
}
