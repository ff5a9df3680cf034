import { describe, expect, test } from 'vitest';
import type { ReadingLog } from '../../lib/model/stored.ts';
import { healthOf, problemReport } from './health.ts';

const log = (known: Partial<ReadingLog>): ReadingLog => ({
  at: '2026-09-01T12:00:00Z',
  page: 'order-list',
  sources: [{ reader: 'dom:order-list-2022', seen: 10, read: 10 }],
  problems: [],
  ...known,
});
const dom = (seen: number, read: number) => [{ reader: 'dom:order-list-2022', seen, read }];

test('nothing read yet', () => {
  expect(healthOf([])).toEqual({ lastReadAt: null, unread: [] });
});

test('all read: well', () => {
  expect(healthOf([log({})])).toEqual({ lastReadAt: '2026-09-01T12:00:00Z', unread: [] });
});

test('fewer read than seen is said, with the best reader counted', () => {
  const sources = [...dom(10, 7), { reader: 'api:order-list', seen: 10, read: 4 }];
  expect(healthOf([log({ sources })]).unread).toMatchObject([{ page: 'order-list', seen: 10, read: 7 }]);
});

test('a good look at the same kind of page clears a bad one; a look at another kind does not', () => {
  const bad = log({ sources: dom(10, 7) });
  expect(healthOf([log({ at: '2026-09-01T12:05:00Z' }), bad]).unread).toEqual([]);
  expect(healthOf([log({ at: '2026-09-01T12:05:00Z', page: 'tracking' }), bad]).unread).toHaveLength(1);
});

test("one reader's failure is no loss where another one read everything; a field not understood is", () => {
  const problem = (code: ReadingLog['problems'][number]['code']) => log({ problems: [{ code, detail: '' }] });
  expect(healthOf([problem('json-broken')]).unread).toEqual([]);
  expect(healthOf([problem('date-unread')]).unread).toMatchObject([{ codes: ['date-unread'] }]);
});

test("a field that the drawn page leaves open is no loss where the page's own answer told everything", () => {
  const problems = [{ code: 'money-unread', detail: 'dom:order-list-2022: total' } as const];
  const answer = (read: number) => [...dom(10, 10), { reader: 'api:order-list', seen: 10, read }];
  expect(healthOf([log({ problems, sources: answer(10) })]).unread).toEqual([]);
  expect(healthOf([log({ problems, sources: answer(9) })]).unread).toMatchObject([
    { codes: ['money-unread'] },
  ]);
  const inAnswer = [{ code: 'money-unread', detail: 'api:order-list: total' } as const];
  expect(healthOf([log({ problems: inAnswer, sources: answer(10) })]).unread).toHaveLength(1);
});

test('a page of which nothing could be read says why, and does not count as a reading', () => {
  const health = healthOf([log({ sources: [], problems: [{ code: 'layout-unknown', detail: 'x' }] })]);
  expect(health).toMatchObject({
    lastReadAt: null,
    unread: [{ seen: 0, read: 0, codes: ['layout-unknown'] }],
  });
});

describe('the marketplace has changed the page', () => {
  const strange = (reader: string) =>
    ({ code: 'layout-unknown', detail: `${reader}: nothing known` }) as const;
  const hasNewLayout = (known: Partial<ReadingLog>) => healthOf([log(known)]).unread[0]?.hasNewLayout;

  test.each([
    [10, 10, undefined],
    [10, 7, false],
    [10, 5, false],
    [10, 4, true],
    [10, 0, true],
  ])('of %i records %i were read: %s', (seen, read, expected) => {
    expect(hasNewLayout({ sources: dom(seen, read) })).toBe(expected);
  });

  test('nothing was known on it', () => {
    expect(hasNewLayout({ sources: dom(0, 0), problems: [strange('dom:order-list-2022')] })).toBe(true);
  });

  test.each(['not-logged-in', 'not-success', 'json-broken', 'too-large'] as const)(
    'not where the fault is elsewhere: %s',
    (code) => {
      const problems = [strange('dom:order-list-2022'), { code, detail: '' }];
      expect(hasNewLayout({ sources: dom(0, 0), problems })).toBe(false);
    },
  );

  test('what is drawn is strange, though the answers told everything', () => {
    const sources = [...dom(0, 0), { reader: 'api:order-list', seen: 10, read: 10 }];
    const [unread] = healthOf([log({ sources, problems: [strange('dom:order-list-2022')] })]).unread;
    expect(unread).toMatchObject({ seen: 10, read: 10, codes: [], hasNewLayout: true });
  });

  test('a page that shows nothing, because the answer said that there is nothing, is well read', () => {
    const sources = [...dom(0, 0), { reader: 'api:tracking', seen: 0, read: 0 }];
    expect(healthOf([log({ sources, problems: [strange('dom:tracking-2024')] })]).unread).toEqual([]);
    const problems = [strange('dom:tracking-2024'), strange('api:tracking')];
    expect(hasNewLayout({ sources, problems })).toBe(true);
  });
});

test('a skeleton stands below the codes, where there is one', () => {
  const [unread] = healthOf([log({ sources: dom(3, 1) })]).unread;
  if (!unread) throw new Error('nothing unread');
  const maker = { version: '0.1.0', language: 'en' };
  const [codes, empty, ...lines] = problemReport(unread, maker, 'html\n body').split('\n');
  expect(JSON.parse(codes ?? '')).toMatchObject({ page: 'order-list', seen: 3, read: 1 });
  expect([empty, ...lines]).toEqual(['', 'html', ' body', '']);
  expect(problemReport(unread, maker, null)).toBe(codes);
});

test('the report holds codes and counts, nothing from the page', () => {
  const problems = [{ code: 'date-unread', detail: 'order 8200000000000001 of Anna, R$132,74' } as const];
  const [unread] = healthOf([log({ problems, sources: dom(3, 2) })]).unread;
  const report = unread ? problemReport(unread, { version: '0.1.0', language: 'en' }) : '';
  expect(JSON.parse(report)).toEqual({
    escrowl: '0.1.0',
    language: 'en',
    page: 'order-list',
    day: '2026-09-01',
    seen: 3,
    read: 2,
    codes: ['date-unread'],
  });
});
