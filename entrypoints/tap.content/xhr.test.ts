import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { enterPage, operation, orderList, recordingWire } from './page.fixture.ts';
import { tapRequests } from './xhr.ts';

const log: string[] = [];

/** What the browser's own does, as far as a page can tell; an address of `blob:` fails. */
class BrowserRequest extends EventTarget {
  private state = 0;
  get readyState(): number {
    return this.state;
  }
  responseType = '';
  response: unknown = '';
  timeout = 0;
  url = '';
  isAsync = true;

  open(method: string, url: string, isAsync = true): void {
    log.push(`open ${method} ${url.split(':')[0]}`);
    this.url = url;
    this.isAsync = isAsync;
    if (this.state === 1) return;
    this.state = 1;
    this.say('readystatechange');
  }
  send(body?: unknown): void {
    if (!this.url.startsWith('blob:')) {
      log.push(`send ${String(body)}`);
      return;
    }
    this.timer = setTimeout(() => this.end('error'));
  }
  abort(): void {
    clearTimeout(this.timer);
    this.end('abort');
  }
  finish(response: unknown): void {
    this.response = response;
    this.end('load');
  }
  private timer: ReturnType<typeof setTimeout> | undefined;
  private end(how: string): void {
    this.state = 4;
    this.say('readystatechange');
    this.say(how);
    this.say('loadend');
  }
  private say(type: string): void {
    this.dispatchEvent(new Event(type));
  }
}

let recorded: ReturnType<typeof recordingWire>;

beforeEach(() => {
  vi.useFakeTimers();
  log.length = 0;
  // A copy of the class for each test: the tap changes its prototype.
  const Fresh = class extends BrowserRequest {};
  for (const name of ['open', 'send', 'abort'] as const) {
    Object.defineProperty(Fresh.prototype, name, {
      value: BrowserRequest.prototype[name],
      writable: true,
      configurable: true,
    });
  }
  vi.stubGlobal('XMLHttpRequest', Fresh);
  vi.stubGlobal('ProgressEvent', Event);
  const location = { origin: 'https://www.aliexpress.com' };
  enterPage({ XMLHttpRequest: Fresh, ProgressEvent: Event, setTimeout, clearTimeout, location });
  recorded = recordingWire();
  tapRequests(recorded.wire);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function opened(url = operation, { isAsync = true, timeout = 0 } = {}) {
  const xhr = new XMLHttpRequest() as unknown as BrowserRequest;
  const events: string[] = [];
  for (const type of ['readystatechange', 'load', 'error', 'abort', 'timeout', 'loadend']) {
    xhr.addEventListener(type, () => events.push(`${type} ${xhr.readyState}`));
  }
  xhr.open('POST', url, isAsync);
  xhr.timeout = timeout;
  events.length = 0;
  log.length = 0;
  return { xhr, events };
}

test.each([
  ['', '{"a":1}', '{"a":1}', false],
  ['text', '{"a":1}', '{"a":1}', false],
  ['json', { a: 1 }, '{"a":1}', true],
])('an answer of type "%s" is handed over', (responseType, response, body, rounded) => {
  const { xhr } = opened(orderList);
  xhr.responseType = responseType;
  xhr.send('q');
  expect(log).toEqual(['send q']);
  xhr.finish(response);
  expect(recorded.answers).toEqual([[orderList, body, null, rounded]]);
});

test('a blob is handed over as its text', async () => {
  const { xhr } = opened(orderList);
  xhr.responseType = 'blob';
  xhr.send();
  xhr.finish(new Blob(['{"a":1}']));
  await vi.waitFor(() => expect(recorded.answers).toEqual([[orderList, '{"a":1}', null, false]]));
});

test('other addresses are left alone', () => {
  const { xhr } = opened('https://www.aliexpress.com/x');
  xhr.send('q');
  xhr.finish('secret');
  expect(recorded).toMatchObject({ answers: [], holds: [] });
});

test('one object used twice hands over each answer once', () => {
  const { xhr } = opened(orderList);
  xhr.send();
  xhr.finish('1');
  xhr.open('POST', orderList);
  xhr.send();
  xhr.finish('2');
  expect(recorded.answers.map(([, body]) => body)).toEqual(['1', '2']);
});

test('the operation is held at send; "go" sends it once with its body', async () => {
  const { xhr, events } = opened();
  xhr.send('data=1');
  await vi.waitFor(() => expect(recorded.holds[0]?.body).toBe('data=1'));
  expect([log, events]).toEqual([[], []]);
  recorded.holds[0]?.decide(true);
  expect(log).toEqual(['send data=1']);
  xhr.finish('{"ret":["SUCCESS"]}');
  expect(recorded.answers).toEqual([[operation, '{"ret":["SUCCESS"]}', 1, false]]);
});

test('"stop" is the browser\'s own network failure', async () => {
  const { xhr, events } = opened();
  xhr.send('data=1');
  recorded.holds[0]?.decide(false);
  await vi.runAllTimersAsync();
  expect(log).toEqual(['open GET blob']);
  expect(events).toEqual(['readystatechange 4', 'error 4', 'loadend 4']);
});

test('aborted while held: the events of an abort, and nothing is ever sent', async () => {
  const { xhr, events } = opened();
  xhr.send('data=1');
  xhr.abort();
  expect(recorded.holds[0]?.cancelled).toBe(true);
  await vi.runAllTimersAsync();
  expect(events).toEqual(['readystatechange 4', 'abort 4', 'loadend 4']);
  expect(log).toEqual(['open GET blob']);
});

test("the page's timeout begins when it is sent: what is held is not under way", async () => {
  const { xhr, events } = opened(operation, { timeout: 5000 });
  xhr.send('data=1');
  await vi.advanceTimersByTimeAsync(60_000);
  expect([events, log]).toEqual([[], []]);
  recorded.holds[0]?.decide(true);
  expect(xhr.timeout).toBe(5000);
  expect(log).toEqual(['send data=1']);
});

test('opened again while held: the old request is gone, the object is as new', async () => {
  const { xhr } = opened(operation, { timeout: 5000 });
  xhr.send('data=1');
  xhr.open('POST', orderList);
  expect(recorded.holds[0]?.cancelled).toBe(true);
  xhr.send('data=2');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(log).toEqual(['open POST https', 'send data=2']);
});

test('sent twice while held is the error that it always was', () => {
  const { xhr } = opened();
  xhr.send('data=1');
  expect(() => xhr.send('data=1')).toThrow(expect.objectContaining({ name: 'InvalidStateError' }));
});

test('a synchronous request is let through: nobody can be asked meanwhile', () => {
  const { xhr } = opened(operation, { isAsync: false });
  xhr.send('data=1');
  expect([log, recorded.holds]).toEqual([['send data=1'], []]);
});
