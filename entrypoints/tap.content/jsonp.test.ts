// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { tapScripts } from './jsonp.ts';
import { operation, orderList, recordingWire } from './page.fixture.ts';

const untouched = Object.getOwnPropertyDescriptors(HTMLScriptElement.prototype);
let recorded: ReturnType<typeof recordingWire>;
const page = window as unknown as Record<string, ((data: unknown) => unknown) | undefined>;
const url = `${orderList}?type=jsonp&callback=mtopjsonp1`;
const act = `${operation}?type=jsonp&callback=mtopjsonp1&data=x`;

beforeEach(() => {
  // As in browsers: nobody sees the attribute being set by the property.
  const { setAttribute } = Element.prototype;
  Object.defineProperty(HTMLScriptElement.prototype, 'src', {
    configurable: true,
    enumerable: true,
    get(this: Element) {
      return this.getAttribute('src') ?? '';
    },
    set(this: Element, value: string) {
      setAttribute.call(this, 'src', value);
    },
  });
  recorded = recordingWire();
  tapScripts(recorded.wire);
});

afterEach(() => {
  delete page.mtopjsonp1;
  document.head.replaceChildren();
  const methods = HTMLScriptElement.prototype;
  for (const name of ['setAttribute', 'setAttributeNS']) Reflect.deleteProperty(methods, name);
  Object.defineProperties(methods, untouched);
});

/** A script element in the page that does nothing: what its file does the test does itself. */
function script() {
  const element = document.createElement('script');
  element.type = 'text/plain';
  const events: string[] = [];
  for (const type of ['load', 'error']) element.addEventListener(type, () => events.push(type));
  document.head.append(element);
  return { element, events };
}

const ways: [string, (element: HTMLScriptElement, address: string) => void][] = [
  [
    'src',
    (element, address) => {
      element.src = address;
    },
  ],
  ['setAttribute', (element, address) => element.setAttribute('SRC', address)],
  ['setAttributeNS', (element, address) => element.setAttributeNS(null, 'src', address)],
];

test.each(ways)('set by %s: the answer is handed over, and the page gets its own', (_, set) => {
  const callback = vi.fn(() => 'done');
  page.mtopjsonp1 = callback;
  set(script().element, url);
  const data = { ret: ['SUCCESS'] };
  expect(page.mtopjsonp1?.(data)).toBe('done');
  expect(callback).toHaveBeenCalledExactlyOnceWith(data);
  expect(recorded.answers).toEqual([[url, '{"ret":["SUCCESS"]}', null, true]]);
  expect(recorded.holds).toEqual([]);
});

test('a callback that is named before it is there', () => {
  script().element.src = url;
  expect(page.mtopjsonp1).toBeUndefined();
  const callback = vi.fn();
  page.mtopjsonp1 = callback;
  page.mtopjsonp1?.('{"a":1}');
  expect(callback).toHaveBeenCalledOnce();
  expect(recorded.answers).toEqual([[url, '{"a":1}', null, false]]);
  expect(delete page.mtopjsonp1).toBe(true);
  expect('mtopjsonp1' in page).toBe(false);
});

test("an answer that cannot be written down is still the page's", () => {
  const callback = vi.fn();
  page.mtopjsonp1 = callback;
  script().element.src = url;
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
])('nothing is touched for %s', (address) => {
  const callback = vi.fn();
  page.mtopjsonp1 = callback;
  const { element } = script();
  element.src = address;
  expect(page.mtopjsonp1).toBe(callback);
  expect(element.src).toBe(address);
});

test('other attributes are set as ever', () => {
  const { element } = script();
  element.setAttribute('data-src', act);
  element.setAttributeNS(null, 'charset', 'utf-8');
  expect([element.getAttribute('data-src'), element.getAttribute('charset')]).toEqual([act, 'utf-8']);
  expect(recorded.holds).toEqual([]);
});

test.each(ways)('set by %s: an act has no address before "go"; its answer is known as its own', (_, set) => {
  const callback = vi.fn();
  page.mtopjsonp1 = callback;
  const { element, events } = script();
  set(element, act);
  expect(recorded.holds[0]?.url).toBe(act);
  expect(element.hasAttribute('src')).toBe(false);
  expect(element.src).toBe(act);
  recorded.holds[0]?.decide(true);
  expect(element.getAttribute('src')).toBe(act);
  page.mtopjsonp1?.({ ret: ['SUCCESS'] });
  expect(recorded.answers).toEqual([[act, '{"ret":["SUCCESS"]}', 1, true]]);
  expect([callback.mock.calls.length, events]).toEqual([1, []]);
});

test('what acts are posted to elsewhere is held when a script asks it', () => {
  const { element } = script();
  const address = 'https://aliexpress.ru/aer-api/bx/orders/v1/web/cancel-order?callback=mtopjsonp1';
  element.src = address;
  expect(recorded.holds.map((hold) => hold.url)).toEqual([address]);
});

test('"stop" is a file that does not come', () => {
  const { element, events } = script();
  element.src = act;
  recorded.holds[0]?.decide(false);
  expect(events).toEqual(['error']);
  expect(element.hasAttribute('src')).toBe(false);
});

test('another address while the first is held: the first is gone', () => {
  const { element } = script();
  element.src = act;
  element.src = 'https://example.org/x.js';
  expect(recorded.holds[0]?.cancelled).toBe(true);
  expect(element.src).toBe('https://example.org/x.js');
});

test('a script that is held before it stands in the page', () => {
  const element = document.createElement('script');
  element.src = act;
  document.head.append(element);
  expect([recorded.holds.length, element.hasAttribute('src')]).toEqual([1, false]);
});
