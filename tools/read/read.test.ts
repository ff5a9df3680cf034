import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from './run.ts';

const root = join(import.meta.dirname, '../..');
const captures = join(root, 'test/captures');
const scratch = mkdtempSync(join(tmpdir(), 'escrowl-read-'));
afterAll(() => rmSync(scratch, { recursive: true }));

beforeAll(() => process.chdir(captures));
afterAll(() => process.chdir(root));

/** Runs the command; on plain Node in a process of its own, as people do, where it is asked for. */
function read(...args: string[]) {
  const { status, stdout, stderr } = run(args);
  return { status, stderr, output: stdout === '' ? null : JSON.parse(stdout) };
}

function readOnPlainNode(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'tools/read.ts'), ...args], {
    cwd: captures,
    encoding: 'utf8',
  });
  return { status, stderr, output: stdout === '' ? null : JSON.parse(stdout) };
}

function fileOf(name: string, content: unknown): string {
  const path = join(scratch, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const tracking = 'tracking.api.delivered.2026-09.json';

describe('read', { timeout: 30_000 }, () => {
  it.each([
    ['an answer', [tracking], 0],
    ['a page', ['order-list.dom-2022.en.html'], 0],
    ['nothing', ['no-such-file.json'], 2],
  ])('prints on plain Node what it prints here: %s', (_, files, status) => {
    const args = ['--at', '2026-09-20', '--zone', 'Asia/Seoul', ...files];
    const outcome = readOnPlainNode(...args);
    expect(outcome.status).toBe(status);
    expect(outcome).toEqual(read(...args));
  });

  it('prints one visit of several files, and warns about a file that is nothing', () => {
    const { status, stderr, output } = read(
      '--at',
      '2026-09-20',
      '--zone',
      'Asia/Seoul',
      'order-list.api.native.2026-09.json',
      fileOf('note.txt', 'hello'),
      'order-detail.api.native.2026-09.json',
    );
    expect(status).toBe(0);
    expect(stderr).toMatch(/^read: note\.txt: tried JSON and JSONP; .*\n$/);
    expect(output).toMatchObject({ page: 'order-detail', market: 'aliexpress.com', problems: [] });
    expect(output.orders.map(({ id }: { id: string }) => id.slice(-2))).toEqual(['11', '12', '13']);
    expect(output.orders[0]).toMatchObject({ shippedAt: '2026-09-04', protectionEndsAt: '2026-10-21' });
    expect(output.parcels.map(({ code }: { code: string }) => code)).toEqual(['LP00900000000011']);
  });

  it('takes the order of a tracking answer from --url, and the market too', () => {
    const url = 'https://www.aliexpress.us/p/tracking/index.html?tradeOrderId=3055000000000021';
    const { status, output } = read('--url', url, tracking);
    expect(status).toBe(0);
    expect(output).toMatchObject({ page: 'tracking', market: 'aliexpress.us' });
    expect(output.orders[0]).toMatchObject({ id: '3055000000000021', market: 'aliexpress.us', status: null });
  });

  it('reads envelopes, whose address names the order', () => {
    const data = encodeURIComponent('{"tradeOrderId":"3055000000000023"}');
    const url = `https://acs.aliexpress.com/h5/mtop.ae.ld.querydetail/1.0/?data=${data}`;
    const body = {
      data: { module: { trackingDetailLineList: [{ mailNo: 'AA900000023US' }] } },
      ret: ['SUCCESS::ok'],
    };
    const file = fileOf('visit.json', [{ url, status: 200, body: JSON.stringify(body) }]);
    const { status, output } = read(file);
    expect(status).toBe(0);
    expect(output).toMatchObject({ page: 'tracking', market: 'aliexpress.com' });
    expect(output.parcels).toMatchObject([
      { orderId: '3055000000000023', code: 'AA900000023US', events: null },
    ]);
  });

  it('reads a saved page without an address, its market from the links', () => {
    const { status, output } = read('order-list.dom-2022.en.html');
    expect(status).toBe(0);
    expect(output).toMatchObject({ page: 'order-list', market: 'aliexpress.com' });
    expect(output.sources).toEqual([{ reader: 'dom:order-list-2022', seen: 3, read: 2 }]);
  });

  it('reads a visit to a store: the page and its answers in envelopes, as one seller', () => {
    const bodyOf = (name: string) => readFileSync(join(captures, name), 'utf8');
    const url = 'https://slatemoth.aliexpress.com/store/1100000601';
    const call = (api: string, storeId?: string) =>
      `https://acs.aliexpress.com/h5/${api}/1.0/?data=${encodeURIComponent(JSON.stringify({ storeId }))}`;
    const file = fileOf('store.json', [
      { url, status: 200, body: bodyOf('store.embedded-2024.en.html') },
      {
        url: call('mtop.ae.shop.seller.page.info'),
        status: 200,
        body: bodyOf('store-info.api.en.2026-08.json'),
      },
      {
        url: call('mtop.ae.shop.benefit.info', '1100000601'),
        status: 200,
        body: bodyOf('store-benefits.api.en.2026-08.json'),
      },
    ]);
    const { status, output } = read('--url', url, file);
    expect(status).toBe(0);
    expect(output).toMatchObject({ page: 'store', market: 'aliexpress.com', products: null, problems: [] });
    expect(output.sellers).toMatchObject([
      {
        storeId: '1100000601',
        name: 'Slate Moth Store',
        url,
        positiveRate: 94.3,
        ratings: 1000,
        openedAt: '2019-05-21',
        followers: 503600,
        pooled: null,
      },
    ]);
  });

  it.each([
    ['product', 'product.embedded-2020.ru.html', 'embedded:product-2020'],
    ['product', 'product-ru.embedded.ru.html', 'embedded:product-ru-2021'],
    ['product', 'product-ru.widgets.ru.2021.json', 'api:product-ru-2021'],
    ['product', 'product.api.pt-two-numbers.2026-08.json', 'api:product-2024'],
    ['search', 'search.embedded-2024.ko.html', 'embedded:search-2024'],
    ['store', 'store.embedded-2024.pt.html', 'embedded:store-2024'],
    ['store', 'store-feedback.dom-2013.es.html', 'dom:store-feedback-2013'],
  ])('knows a saved %s page without its address: %s', (page, name, reader) => {
    const { status, output } = read(name);
    expect(status).toBe(0);
    expect(output).toMatchObject({ page, orders: null, deadlines: null, problems: [] });
    expect(output.sources).toMatchObject([{ reader, read: output.sources[0].seen }]);
  });

  it('says that a product page has changed', () => {
    const url = 'https://www.aliexpress.com/item/1005000000000404.html';
    const { status, output } = read('--url', url, 'product.dom-unknown.en.html');
    expect(status).toBe(0);
    expect(output).toMatchObject({ page: 'product', products: null, sellers: null });
    expect(output.problems).toMatchObject([{ code: 'layout-unknown' }]);
  });

  it('answers a failed or logged-out call with null lists and a problem', () => {
    const { status, output } = read('order-list.api.logged-out.2026-09.json');
    expect(status).toBe(0);
    expect(output).toMatchObject({ page: 'order-list', orders: null, deadlines: null });
    expect(output.problems).toMatchObject([{ code: 'not-logged-in' }]);
  });

  it.each([
    ['no file', []],
    ['a missing file', ['not-here.json']],
    ['cut JSON', ['order-list.api.truncated.2026-09.txt']],
    ['a page that is none of ours', [fileOf('other.html', '<!doctype html><p>Hello')]],
    ['an answer that is none of ours', [fileOf('other.json', { api: 'mtop.other', data: {} })]],
    ['an empty file', [fileOf('empty.json', '')]],
    ['an empty list', [fileOf('list.json', [])]],
    ['a bad zone', ['--zone', 'Mars/Olympus', tracking]],
    ['a bad moment', ['--at', '2026-02-31', tracking]],
    ['a bad address', ['--url', 'nowhere', tracking]],
    ['an unknown option', ['--fetch', tracking]],
  ])('refuses %s in a sentence', (_, args) => {
    const { status, stderr, output } = read(...args);
    expect(status).toBe(2);
    expect(output).toBeNull();
    expect(stderr).toMatch(/^read: \S/);
    expect(stderr).not.toMatch(/\n\s+at |node:internal/);
  });
});
