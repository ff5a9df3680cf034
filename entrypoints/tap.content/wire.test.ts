import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { handOver, type TapMessage } from '../../lib/wire/protocol.ts';
import { openWire, type Wire } from './wire.ts';

let wire: Wire;
let port: MessagePort;
let heard: TapMessage[];
const posted: unknown[][] = [];
const host = { remove: vi.fn() };

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  posted.length = 0;
  host.remove.mockReset();
  vi.stubGlobal('window', {
    setInterval,
    clearInterval,
    document: { querySelectorAll: () => [host] },
    location: { origin: 'https://www.aliexpress.com' },
    postMessage: (...message: unknown[]) => posted.push(message),
  });
  wire = openWire();
  const handedOver = posted[0]?.[2] as [MessagePort];
  [port] = handedOver;
  heard = [];
});

afterEach(() => {
  port.close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const take = () => {
  port.onmessage = ({ data }) => heard.push(data);
};
const say = (type: string, held: number) => port.postMessage({ type, held });
const ticks = (count: number) => vi.advanceTimersByTime(count * 100);
const hold = (
  decide: (go: boolean, held: number) => void,
  read: () => string | Promise<string> = () => 'data=1',
) => wire.hold('u', read, decide);

test('the port is posted once, to the page itself', () => {
  expect(posted).toEqual([[handOver, 'https://www.aliexpress.com', [port]]]);
});

test('answers that come before the port is taken wait in it', async () => {
  wire.answer('u', '1', null);
  wire.answer('u', '2', 4, true);
  take();
  await vi.waitFor(() =>
    expect(heard).toEqual([
      { type: 'answer', url: 'u', body: '1', rounded: false, held: null },
      { type: 'answer', url: 'u', body: '2', rounded: true, held: 4 },
    ]),
  );
});

test('nobody there: the request goes after 300 ms, and what stands over the page is removed', async () => {
  take();
  const decide = vi.fn();
  hold(decide);
  ticks(2);
  expect(decide).not.toHaveBeenCalled();
  ticks(1);
  expect(decide).toHaveBeenCalledExactlyOnceWith(true, 1);
  expect(host.remove).toHaveBeenCalledOnce();
  await vi.waitFor(() => expect(heard).toContainEqual({ type: 'over', held: 1, sent: true }));
});

test.each([
  ['go', true],
  ['stop', false],
])('"%s" decides, once', async (answer, goes) => {
  take();
  const decide = vi.fn();
  hold(decide);
  say(answer, 1);
  say('go', 1);
  await vi.waitFor(() => expect(decide).toHaveBeenCalledExactlyOnceWith(goes, 1));
  ticks(100);
  expect(decide).toHaveBeenCalledOnce();
});

test('shown: it waits as long as pings are answered, and no longer', async () => {
  take();
  const decide = vi.fn();
  hold(decide);
  const pings = () => heard.filter(({ type }) => type === 'ping').length;
  say('shown', 1);
  await vi.waitFor(() => expect(heard.map(({ type }) => type)).toContain('ask'));
  await new Promise((resolve) => setImmediate(resolve));
  for (let second = 1; second <= 5; second += 1) {
    ticks(10);
    await vi.waitFor(() => expect(pings()).toBe(second));
    say('pong', 1);
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(decide).not.toHaveBeenCalled();
  ticks(20);
  expect(decide).toHaveBeenCalledExactlyOnceWith(true, 1);
});

test('cancelled: nobody decides any more', async () => {
  take();
  const decide = vi.fn();
  const cancel = hold(decide);
  cancel();
  say('go', 1);
  ticks(100);
  await vi.waitFor(() => expect(heard).toContainEqual({ type: 'over', held: 1, sent: false }));
  await new Promise((resolve) => setImmediate(resolve));
  expect(decide).not.toHaveBeenCalled();
});

test('each request has its own answer; others and nonsense change nothing', async () => {
  take();
  const one = vi.fn();
  const two = vi.fn();
  hold(one);
  hold(two);
  say('go', 99);
  for (const nonsense of [
    'go',
    null,
    undefined,
    7,
    {},
    { type: 'go', held: '__proto__' },
    { type: 'yes', held: 1 },
  ])
    port.postMessage(nonsense);
  say('stop', 2);
  await vi.waitFor(() => expect(two).toHaveBeenCalledExactlyOnceWith(false, 2));
  expect(one).not.toHaveBeenCalled();
});

test('a body that never ends is not waited for', () => {
  const decide = vi.fn();
  hold(decide, () => new Promise(() => undefined));
  ticks(3);
  expect(decide).toHaveBeenCalledExactlyOnceWith(true, 1);
});

test.each<[string, () => string | Promise<string>]>([
  [
    'can not be read',
    () => {
      throw new Error('no body');
    },
  ],
  ['fails', () => Promise.reject(new Error('no body'))],
])('a body that %s is asked about as an empty one', async (_, read) => {
  take();
  hold(() => undefined, read);
  await vi.waitFor(() => expect(heard).toContainEqual({ type: 'ask', held: 1, url: 'u', body: '' }));
});

test('what the page replaces later gets neither the port nor the answer', async () => {
  take();
  const loot: unknown[] = [];
  const spy = vi.spyOn(MessagePort.prototype, 'postMessage').mockImplementation(function steal(
    this: unknown,
  ) {
    loot.push(this);
  });
  const forged = vi.spyOn(MessageEvent.prototype, 'data', 'get').mockReturnValue({ type: 'go', held: 1 });
  const decide = vi.fn();
  hold(decide);
  try {
    await new Promise((resolve) => setImmediate(resolve));
  } finally {
    spy.mockRestore();
  }
  say('stop', 1);
  await vi.waitFor(() => expect(decide).toHaveBeenCalledOnce());
  forged.mockRestore();
  expect(decide).toHaveBeenCalledWith(false, 1);
  expect(loot).toEqual([]);
});
