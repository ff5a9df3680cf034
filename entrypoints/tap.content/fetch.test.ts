import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { tapFetch } from './fetch.ts';
import { enterPage, operation, orderList, recordingWire } from './page.fixture.ts';

const native = vi.fn<typeof fetch>();
let page: { fetch: typeof fetch };
let recorded: ReturnType<typeof recordingWire>;

beforeEach(() => {
  native.mockReset().mockImplementation(async () => new Response('{"ret":["SUCCESS"]}'));
  enterPage({ fetch: native });
  recorded = recordingWire();
  tapFetch(recorded.wire);
  page = window;
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const confirm = (init: RequestInit = {}) =>
  page.fetch(operation, { method: 'POST', body: 'data=1', ...init });

test('an answer that we read is handed over, untouched for the page', async () => {
  const response = await page.fetch(orderList);
  expect(await response.text()).toBe('{"ret":["SUCCESS"]}');
  await vi.waitFor(() => {
    expect(recorded.answers).toEqual([[orderList, '{"ret":["SUCCESS"]}', null]]);
  });
});

test.each([
  'https://www.aliexpress.com/x',
  '/relative',
  'https://example.org/h5/mtop.aliexpress.trade.buyer.order.list/1.0/',
])('everything else is left alone: %s', async (url) => {
  await page.fetch(url);
  expect(native).toHaveBeenCalledExactlyOnceWith(url);
  expect(recorded).toMatchObject({ answers: [], holds: [] });
});

test('what is no address at all reaches the browser as it is', async () => {
  const odd = {
    toString() {
      throw new Error('odd');
    },
  };
  await page.fetch(odd as unknown as string);
  expect(native).toHaveBeenCalledExactlyOnceWith(odd);
});

test('a held request is not sent before "go", and then once, whole', async () => {
  const answer = confirm({ headers: { 'x-page': '1' } });
  await vi.waitFor(() => expect(recorded.holds[0]?.body).toBe('data=1'));
  expect(native).not.toHaveBeenCalled();
  recorded.holds[0]?.decide(true);
  expect((await answer).ok).toBe(true);
  expect(native).toHaveBeenCalledOnce();
  const sent = native.mock.calls[0]?.[0] as Request;
  expect([sent.method, sent.headers.get('x-page'), await sent.text()]).toEqual(['POST', '1', 'data=1']);
  await vi.waitFor(() => expect(recorded.answers[0]?.[2]).toBe(1));
});

test('what the page changes while the request is held changes nothing', async () => {
  const headers = new Headers({ 'x-page': '1' });
  void confirm({ headers });
  headers.set('x-page', '2');
  recorded.holds[0]?.decide(true);
  await vi.waitFor(() => expect(native).toHaveBeenCalledOnce());
  const sent = native.mock.calls[0]?.[0] as Request;
  expect(sent.headers.get('x-page')).toBe('1');
});

test('"stop" is a network failure to the page', async () => {
  const answer = confirm();
  recorded.holds[0]?.decide(false);
  await expect(answer).rejects.toThrow(TypeError);
  expect(native).not.toHaveBeenCalled();
});

test('aborted while held: the page gets its reason, nothing is ever sent', async () => {
  const controller = new AbortController();
  const answer = confirm({ signal: controller.signal });
  const reason = new Error('changed my mind');
  controller.abort(reason);
  await expect(answer).rejects.toBe(reason);
  expect(recorded.holds[0]?.cancelled).toBe(true);
  expect(native).not.toHaveBeenCalled();
});

test('aborted before: the browser says so itself', async () => {
  native.mockRejectedValue(new DOMException('aborted', 'AbortError'));
  await expect(confirm({ signal: AbortSignal.abort() })).rejects.toThrow('aborted');
  expect(recorded.holds).toEqual([]);
});

test.each<[string, () => BodyInit]>([
  ['a form', () => new URLSearchParams({ data: 'x y' })],
  ['a blob', () => new Blob(['data=x+y'])],
  ['bytes', () => new TextEncoder().encode('data=x+y')],
])('the text of %s is looked at', async (_, body) => {
  void confirm({ body: body() });
  await vi.waitFor(() => expect(recorded.holds[0]?.body).toBe('data=x+y'));
});

test('a form with parts, and a request object with a signal of its own', async () => {
  const form = new FormData();
  form.set('orderId', '8200000000000001');
  void page.fetch(new Request(operation, { method: 'POST', body: form }), {
    signal: new AbortController().signal,
  });
  await vi.waitFor(() => expect(recorded.holds[0]?.body).toContain('8200000000000001'));
});

test('any method of the operation is held', () => {
  void page.fetch(operation);
  expect(recorded.holds).toHaveLength(1);
});

test('a request that the browser would refuse is left to the browser', async () => {
  const init = { method: 'GET', body: 'x' };
  await page.fetch(operation, init);
  expect(native).toHaveBeenCalledExactlyOnceWith(operation, init);
});

test('the page sees the function that it knows', () => {
  expect(page.fetch.name).toBe(native.name);
  expect(page.fetch).toHaveLength(native.length);
});
