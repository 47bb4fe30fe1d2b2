import { EventEmitter } from 'node:events';
import { type NodeResponse, sendNodeResponse } from '@apoint/gateway/node';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A response to a request whose body has not come as a whole, and what is done with it. */
function refused() {
  const request = Object.assign(new EventEmitter(), { complete: false, resume: () => done.push('resume') });
  const done: string[] = [];
  const note = (name: string) => (): void => void done.push(name);
  const response: NodeResponse = {
    req: request,
    writeHead: note('writeHead'),
    write: note('write'),
    end: note('end'),
    destroy: note('destroy'),
  };
  sendNodeResponse(response, { status: 413, headers: {}, body: new Uint8Array(2) });
  return { request, done };
}

const SENT = ['writeHead', 'write', 'resume'];

// On a real connection the kernel decides by timing whether a client still gets what was sent before a reset.
it('a refusal before the end of a body is sent, and the connection ends once the client is done', () => {
  const { request, done } = refused();
  expect(done).toEqual(SENT);
  request.emit('close');
  expect(done).toEqual([...SENT, 'end']);
  vi.advanceTimersByTime(10_000);
  expect(done).toEqual([...SENT, 'end']);
});

it('a client who goes on and on is waited for no longer than a second', () => {
  const { done } = refused();
  vi.advanceTimersByTime(999);
  expect(done).toEqual(SENT);
  vi.advanceTimersByTime(1);
  expect(done).toEqual([...SENT, 'end']);
});
