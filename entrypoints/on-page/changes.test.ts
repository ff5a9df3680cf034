import { expect, test } from 'vitest';
import type { OrderPart, ReaderResult } from '../../lib/model/reading.ts';
import { emptyResult } from '../../lib/readers/result.ts';
import { createChanges } from './changes.ts';

const first = '8200000000000001';
const second = '8200000000000002';
const result = (reader: string, orders: OrderPart[], more: Partial<ReaderResult> = {}): ReaderResult => ({
  ...emptyResult(reader),
  seen: orders.length,
  read: orders.length,
  orders,
  ...more,
});
const idsIn = (results: ReaderResult[] | null) =>
  results?.map(({ reader, orders }) => [reader, orders?.map(({ id }) => id)]);

test('the first look is all new, the same look again is nothing', () => {
  const changes = createChanges();
  const look = () => [result('dom:order-list-2022', [{ id: first }, { id: second }])];
  expect(changes.of(look())).toEqual(look());
  expect(changes.of(look())).toBeNull();
});

test('one order changes: only it is sent, by every reader that knows it', () => {
  const changes = createChanges();
  const look = (statusText: string) => [
    result('api:order-list', [
      { id: first, status: 'shipped' },
      { id: second, status: 'shipped' },
    ]),
    result('dom:order-list-2022', [{ id: first, statusText }, { id: second }]),
  ];
  changes.of(look('Awaiting delivery'));
  const news = changes.of(look('Completed'));
  expect(idsIn(news)).toEqual([
    ['api:order-list', [first]],
    ['dom:order-list-2022', [first]],
  ]);
  expect(news?.map(({ seen, read }) => [seen, read])).toEqual([
    [2, 2],
    [2, 2],
  ]);
});

test("a parcel's change sends its order's records too", () => {
  const changes = createChanges();
  const look = (status: 'in-transit' | 'delivered') => [
    result('api:tracking', [{ id: first }], { parcels: [{ orderId: first, code: 'LP0001', status }] }),
  ];
  changes.of(look('in-transit'));
  const news = changes.of(look('delivered'));
  expect(news?.[0]?.parcels).toHaveLength(1);
  expect(idsIn(news)).toEqual([['api:tracking', [first]]]);
});

test('a new card is sent alone; lists that were never read stay null', () => {
  const changes = createChanges();
  changes.of([result('dom:order-list-2022', [{ id: first }])]);
  const news = changes.of([result('dom:order-list-2022', [{ id: first }, { id: second }])]);
  expect(idsIn(news)).toEqual([['dom:order-list-2022', [second]]]);
  expect(news?.[0]?.parcels).toBeNull();
});

test('a new problem is news, without an order', () => {
  const changes = createChanges();
  changes.of([result('dom:order-list-2022', [{ id: first }])]);
  const problems = [{ code: 'card-unread' as const, detail: 'x' }];
  const news = changes.of([result('dom:order-list-2022', [{ id: first }], { problems })]);
  expect(news?.[0]).toMatchObject({ orders: [], problems });
});

test('what could not be delivered is sent again', () => {
  const changes = createChanges();
  const look = [result('dom:order-list-2022', [{ id: first }])];
  changes.of(look);
  changes.forget();
  expect(changes.of(look)).toEqual(look);
});

test('a reader that sees nothing goes with those that saw something, whose records are not said again', () => {
  const changes = createChanges();
  const answer = () => result('api:order-list', [{ id: first }]);
  changes.of([answer()]);
  const strange = result('dom:order-list-2022', []);
  const news = changes.of([answer(), strange]);
  expect(news?.map(({ reader, seen, read, orders }) => [reader, seen, read, orders])).toEqual([
    ['api:order-list', 1, 1, []],
    ['dom:order-list-2022', 0, 0, []],
  ]);
  expect(changes.of([answer(), strange])).toBeNull();
});
