// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { tapJsonp } from './jsonp.ts';
import { orderList, recordingWire } from './page.fixture.ts';

let recorded: ReturnType<typeof recordingWire>;
const page = window as unknown as Record<string, ((data: unknown) => unknown) | undefined>;
const url = `${orderList}?type=jsonp&callback=mtopjsonp1`;

beforeEach(() => {
  recorded = recordingWire();
  tapJsonp(recorded.wire);
});

afterEach(() => {
  delete page.mtopjsonp1;
  document.head.replaceChildren();
});

/** Puts a script element into the page, not its file: what the file does the test does itself. */
async function insert(address: string, wrapper?: Element) {
  const script = document.createElement('script');
  script.type = 'text/plain';
  script.setAttribute('src', address);
  wrapper?.append(script);
  document.head.append(wrapper ?? script);
  await vi.waitFor(() => undefined);
  await new Promise((resolve) => setTimeout(resolve));
}

test('the answer is handed over, and the page gets its own', async () => {
  const callback = vi.fn(() => 'done');
  page.mtopjsonp1 = callback;
  await insert(url);
  const data = { ret: ['SUCCESS'] };
  expect(page.mtopjsonp1?.(data)).toBe('done');
  expect(callback).toHaveBeenCalledExactlyOnceWith(data);
  expect(recorded.answers).toEqual([[url, '{"ret":["SUCCESS"]}', { rounded: true }]]);
});

test('a callback that is named before it is there', async () => {
  await insert(url, document.createElement('div'));
  expect(page.mtopjsonp1).toBeUndefined();
  const callback = vi.fn();
  page.mtopjsonp1 = callback;
  page.mtopjsonp1?.({ a: 1 });
  expect(callback).toHaveBeenCalledOnce();
  expect(recorded.answers).toHaveLength(1);
  expect(delete page.mtopjsonp1).toBe(true);
  expect('mtopjsonp1' in page).toBe(false);
});

test("an answer that cannot be written down is still the page's", async () => {
  const callback = vi.fn();
  page.mtopjsonp1 = callback;
  await insert(url);
  const circular: Record<string, unknown> = {};
  circular.self = circular;
  page.mtopjsonp1?.(circular);
  expect(callback).toHaveBeenCalledExactlyOnceWith(circular);
  expect(recorded.answers).toEqual([]);
});

test.each([
  'https://example.org/x?callback=mtopjsonp1',
  `${orderList}?callback=a.b`,
  `${orderList}?callback=`,
])('nothing is touched for %s', async (address) => {
  const callback = vi.fn();
  page.mtopjsonp1 = callback;
  await insert(address);
  expect(page.mtopjsonp1).toBe(callback);
});
