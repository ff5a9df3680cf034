import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { readAnyPage } from './any-page.ts';
import { oldKindShown, readOldAnswer, readOldDocument } from './old-page.ts';
import { readDocument } from './page.ts';

const folder = join(import.meta.dirname, '../../test/captures');
const capture = (name: string) => readFileSync(join(folder, name), 'utf8');
const hint = { now: '2026-10-01T12:00:00Z', url: null, language: null };
const id = '3055000000000511';

// happy-dom's document is a browser's for all that the readers ask; only its types differ.
const documentOf = (html: string) =>
  new new Window().DOMParser().parseFromString(html, 'text/html') as unknown as Document;

describe('readOldDocument', () => {
  it.each(
    readdirSync(folder).filter(
      (name) => /^(?:order|product|store|search).*\.html$/.test(name) && !/2013/.test(name),
    ),
  )('makes nothing of a page of today: %s', (name) => {
    const document = documentOf(capture(name));
    for (const path of ['order/index.html', `order/detail.html?orderId=${id}`, 'trade/confirm.html']) {
      expect(readOldDocument(document, `https://www.aliexpress.com/p/${path}`, hint)).toEqual([]);
    }
    expect(oldKindShown(document)).toBeNull();
  });

  it('says that an old page is not as it was', () => {
    for (const address of [
      'https://trade.aliexpress.com/orderList.htm',
      `https://trade.aliexpress.com/order_detail.htm?orderId=${id}`,
      `https://track.aliexpress.com/logisticsdetail.htm?tradeId=${id}`,
      'https://feedback.aliexpress.com/management/feedbackBuyerList.htm',
      'https://trade.aliexpress.com/issue/issue_list.htm',
    ]) {
      const [result] = readOldDocument(documentOf('<p>new</p>'), address, hint);
      expect(result?.problems.map(({ code }) => code)).toEqual(['layout-unknown']);
      expect(result?.orders).toBeNull();
    }
    expect(
      readOldDocument(documentOf('<p>x</p>'), 'https://trade.aliexpress.ru/orderList.htm', hint),
    ).toEqual([]);
  });

  it('keeps an hour that was read while the page was young', () => {
    const document = documentOf(capture('order-list.dom-2013.en.html'));
    const url = 'https://trade.aliexpress.com/orderList.htm';
    const end = (loadedAt: string) =>
      readOldDocument(document, url, { ...hint, loadedAt })[0]?.orders?.[0]?.protectionEndsAt;
    expect(end('2026-10-01T11:59:30Z')).toBe('2026-12-07T15:00:00Z');
    expect(end('2026-09-30T12:00:00Z')).toBeNull();
  });
});

describe('the kind that a page without an address shows', () => {
  it.each([
    ['order-list.dom-2013.en.html', 'order-list'],
    ['order-detail.dom-2013.ru.html', 'order-detail'],
    ['tracking.dom-2022.en.html', 'tracking'],
    ['confirm-receipt.dom-2013.pl.html', 'confirm-receipt'],
    ['review-list.dom-2013.ru.html', 'review-list'],
    ['dispute-list.dom-2026.pt.html', 'dispute-list'],
  ] as const)('%s', (name, kind) => {
    const document = documentOf(capture(name));
    expect(oldKindShown(document)).toBe(kind);
    const [result] = readAnyPage(document, kind, hint);
    expect(result?.seen).toBeGreaterThan(0);
  });
});

describe('readOldAnswer', () => {
  const asked = (order: string, callback: string) =>
    `https://ilogisticsaddress.aliexpress.com/ajax_logistics_track.htm?orderId=${order}&callback=${callback}`;
  const body = 'x({"tracking":[{"mailNo":"LP00000000000511","keyDesc":"Delivered"}]})';

  it('takes the order of the request, whatever page it came to', () => {
    const onList = { ...hint, url: 'https://trade.aliexpress.com/orderList.htm' };
    const parcels = readOldAnswer({ url: asked(id, 'x'), body }, onList)?.parcels;
    expect(parcels).toEqual([{ orderId: id, code: 'LP00000000000511', otherCodes: [], status: 'delivered' }]);
    // Without a callback the site wraps it in this.
    expect(
      readOldAnswer({ url: asked(id, ''), body: ` null(${body.slice(2, -1)})` }, onList)?.parcels,
    ).toEqual(parcels);
  });

  it('is unread without one, cut off, or from a host that only looks like it', () => {
    const problem = (url: string | null, text: string) =>
      readOldAnswer({ url, body: text }, hint)?.problems.map(({ code }) => code);
    expect(problem(null, body)).toEqual(['id-unread']);
    expect(
      problem(
        `https://ilogisticsaddress.aliexpress.com.example.org/ajax_logistics_track.htm?orderId=${id}`,
        body,
      ),
    ).toEqual(['id-unread']);
    expect(problem(asked(id, 'x'), body.slice(0, 40))).toEqual(['json-broken']);
    expect(problem(asked(id, 'x'), 'x({"success":false})')).toEqual(['layout-unknown']);
  });

  it('leaves the answers of other pages alone', () => {
    expect(
      readOldAnswer({ url: null, body: capture('order-list.api.native.2026-09.json') }, hint),
    ).toBeNull();
    expect(readOldAnswer({ url: null, body: '{"ret":["SUCCESS::"],"data":{}}' }, hint)).toBeNull();
    expect(
      readOldAnswer({ url: null, body: capture('dispute-list.api.en.2026-09.json') }, hint)?.disputes,
    ).toHaveLength(2);
  });
});

describe('the pop-up of the tracking page', () => {
  it('has no parcels to miss', () => {
    const url = `https://www.aliexpress.com/p/tracking/pop-text.html?tradeOrderId=${id}&trackingNumber=LP0000000001`;
    expect(readDocument(documentOf('<p>…</p>'), url, hint)).toEqual([]);
  });
});
