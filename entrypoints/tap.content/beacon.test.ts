import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { tapBeacons } from './beacon.ts';
import { enterPage, operation, orderList, recordingWire } from './page.fixture.ts';

const native = vi.fn<typeof navigator.sendBeacon>();
let recorded: ReturnType<typeof recordingWire>;
let page: Pick<Navigator, 'sendBeacon'>;

beforeEach(() => {
  native.mockReset().mockReturnValue(true);
  class Navigator {
    declare sendBeacon: typeof native;
  }
  Navigator.prototype.sendBeacon = native;
  vi.stubGlobal('Navigator', Navigator);
  enterPage({});
  recorded = recordingWire();
  tapBeacons(recorded.wire);
  page = new Navigator();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

test.each<[string, () => BodyInit]>([
  ['a text', () => 'data=x+y'],
  ['a form', () => new URLSearchParams({ data: 'x y' })],
  ['a blob', () => new Blob(['data=x+y'], { type: 'application/x-www-form-urlencoded' })],
  ['bytes', () => new TextEncoder().encode('data=x+y')],
])('%s waits, and goes once as it is', async (_, make) => {
  const body = make();
  expect(page.sendBeacon(operation, body)).toBe(true);
  await vi.waitFor(() => expect(recorded.holds[0]?.body).toBe('data=x+y'));
  expect(native).not.toHaveBeenCalled();
  recorded.holds[0]?.decide(true);
  expect(native).toHaveBeenCalledExactlyOnceWith(operation, body);
  expect(native.mock.contexts[0]).toBe(page);
});

test('what is stopped is dropped', () => {
  expect(page.sendBeacon(operation, 'data=1')).toBe(true);
  recorded.holds[0]?.decide(false);
  expect(native).not.toHaveBeenCalled();
});

test('a beacon without a body, to an address that is held by POST alone', async () => {
  page.sendBeacon('https://aliexpress.ru/aer-api/bx/orders/v1/web/confirm-receipt');
  await vi.waitFor(() => expect(recorded.holds[0]?.body).toBe(''));
});

test.each(['https://www.aliexpress.com/x', '/relative', orderList])('others go at once: %s', (url) => {
  native.mockReturnValue(false);
  expect(page.sendBeacon(url, 'x')).toBe(false);
  expect(native).toHaveBeenCalledExactlyOnceWith(url, 'x');
  expect(recorded.holds).toEqual([]);
});
