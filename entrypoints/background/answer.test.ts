import { beforeEach, expect, test, vi } from 'vitest';

vi.mock('../../lib/browser/extension.ts', () => ({
  browser: { runtime: { id: 'escrowl', getURL: (path: string) => `chrome-extension://escrowl${path}` } },
}));
vi.mock('./own-messages.ts', () => ({ answerOwn: vi.fn(async () => 'own') }));
vi.mock('./page-messages.ts', () => ({ answerPage: vi.fn(async () => 'page') }));

const { answer } = await import('./answer.ts');
const { answerOwn } = await import('./own-messages.ts');
const { answerPage } = await import('./page-messages.ts');

type Sender = Parameters<typeof answer>[1];
const tab = { id: 1, incognito: false } as NonNullable<Sender['tab']>;
const orderPage = { id: 'escrowl', url: 'https://www.aliexpress.com/p/order/index.html', tab, frameId: 0 };
const popup = { id: 'escrowl', url: 'chrome-extension://escrowl/popup.html' };
const reading = {
  type: 'reading',
  reading: {
    page: 'order-list',
    market: 'aliexpress.com',
    at: '2026-11-22T10:00:00Z',
    account: null,
    results: [],
  },
};
const wipe = { type: 'wipe' };

beforeEach(() => {
  vi.clearAllMocks();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

test('a marketplace page may hand over a reading', async () => {
  expect(await answer(reading, orderPage)).toEqual({ ok: true, value: 'page' });
  expect(answerPage).toHaveBeenCalledWith(reading, { isPrivate: false });
});

test('a private window is told to be one', async () => {
  await answer(reading, { ...orderPage, tab: { ...tab, incognito: true } });
  expect(answerPage).toHaveBeenCalledWith(reading, { isPrivate: true });
});

test("a marketplace page may not do what Escrowl's own pages do", async () => {
  expect(await answer(wipe, orderPage)).toMatchObject({ ok: false });
  expect(answerOwn).not.toHaveBeenCalled();
});

test("Escrowl's own pages may", async () => {
  expect(await answer(wipe, popup)).toEqual({ ok: true, value: 'own' });
});

test.each([
  ['another extension', { ...popup, id: 'other' }],
  [
    'a page that is not the marketplace',
    { ...orderPage, url: 'https://aliexpress.com.evil.example/p/order/' },
  ],
  ['a page without encryption', { ...orderPage, url: 'http://www.aliexpress.com/p/order/index.html' }],
  ['a frame inside a page', { ...orderPage, frameId: 3 }],
  [
    'a page whose address only begins like ours',
    { id: 'escrowl', url: 'chrome-extension://escrowl.evil/popup.html' },
  ],
])('%s is not answered', (_, sender) => {
  expect(answer(reading, sender)).toBeUndefined();
  expect(answer(wipe, sender)).toBeUndefined();
  expect(answerPage).not.toHaveBeenCalled();
  expect(answerOwn).not.toHaveBeenCalled();
});

test('a reading of another shape is refused with the place', async () => {
  const bad = { ...reading, reading: { ...reading.reading, at: 'yesterday' } };
  expect(await answer(bad, orderPage)).toEqual({ ok: false, error: expect.stringContaining('reading.at') });
  expect(answerPage).not.toHaveBeenCalled();
});

test('what is not named in the schema does not come through the door', async () => {
  const results = [
    { reader: 'api:order-list', seen: 1, read: 1, orders: [{ id: '1', buyerName: 'A Person' }] },
  ];
  const whole = { parcels: null, sellers: null, products: null, disputes: null, problems: [] };
  await answer(
    { ...reading, reading: { ...reading.reading, results: [{ ...results[0], ...whole }] } },
    orderPage,
  );
  expect(JSON.stringify(vi.mocked(answerPage).mock.calls)).not.toContain('A Person');
  expect(answerPage).toHaveBeenCalledTimes(1);
});

test('what throws behind the door becomes an answer', async () => {
  vi.mocked(answerOwn).mockRejectedValueOnce(new Error('the disk is full'));
  expect(await answer(wipe, popup)).toEqual({ ok: false, error: 'the disk is full' });
});
