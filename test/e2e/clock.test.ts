// The worked examples of the clock in real browsers: not the clock is moved but the data.
import 'temporal-polyfill/global';
import { describe, expect, test } from 'vitest';
import type { StoredDeadline, StoredDispute, StoredOrder, StoredParcel } from '../../lib/model/stored.ts';
import { restoreBackup } from './backup.ts';
import { detailPath } from './shop.ts';
import { kinds, type Suite, suite } from './suite.ts';
import { waitFor, waitForValue } from './wait.ts';

const red = '#b3261e';
const amber = '#a34a06';
const none = { text: '' };
const dayLength = 86_400_000;

/** The day so many days from today, and an instant of it, in UTC. */
const day = (days: number) => new Date(Date.now() + days * dayLength).toISOString().slice(0, 10);
const now = () => `${new Date().toISOString().slice(0, 19)}Z`;
const noonOf = (days: number) => `${day(days)}T12:00:00Z`;

interface Known {
  order: Partial<StoredOrder>;
  parcels?: Partial<StoredParcel>[];
  disputes?: Partial<StoredDispute>[];
}

const id = '8200000000000001';

/** A backup of one order of which only this is known. */
function backupOf({ order, parcels = [], disputes = [] }: Known): string {
  const nothing = { statusText: null, closedBecause: null, placedAt: null, paidAt: null, shippedAt: null };
  const more = { deliveredAt: null, completedAt: null, total: null, paymentMethod: null, seller: null };
  const rest = { items: null, actions: null, protectionEndsAt: null, promises: null, account: null };
  const whole = {
    ...{ id, market: 'aliexpress.com', status: null, ...nothing, ...more, ...rest },
    ...{ protectionPrinted: {}, said: { wrong: null, remindAt: null }, seen: {}, ...order },
  };
  const parcel = { code: 'LP0001', otherCodes: null, carrier: null, service: null, status: null, eta: null };
  const dispute = { lineId: null, status: 'open', updatedAt: null, kind: null, storeId: null };
  return JSON.stringify({
    ...{ format: 'escrowl-backup', version: 1, exportedAt: now(), settings: {}, orders: [whole] },
    parcels: parcels.map((one) => ({
      orderId: id,
      ...parcel,
      events: null,
      productIds: null,
      seen: {},
      ...one,
    })),
    sellers: [],
    products: [],
    disputes: disputes.map((one, index) => ({
      id: String(index + 1),
      orderId: id,
      ...dispute,
      seen: {},
      ...one,
    })),
    deadlines: [],
    history: [],
  });
}

const seenOpen = (at: string): Partial<StoredOrder> => ({ seen: { status: [at, 'api:order-list'] } });

describe.each(kinds)('%s: the worked examples of the clock', (kind) => {
  // The zone of the browser is that of the machine; dates here are days from today in UTC.
  const here = suite(kind, { zone: 'UTC' });

  const deadlineOf = async ({ driver }: Suite, rule: string) => {
    const rows = await driver.database<{ orderId: string; list: StoredDeadline[] }>('deadlines');
    return rows.flatMap(({ list }) => list).find((one) => one.rule === rule);
  };
  const dueOf = async (rule: string) => {
    const found = await waitFor(() => deadlineOf(here, rule), rule);
    return { by: found.by, from: found.from, who: found.who, basis: found.basis };
  };
  const popupText = async () => {
    const popup = await here.driver.extensionPage('popup.html');
    await waitFor(() => popup.evaluate(() => document.querySelector('main')?.textContent), 'the popup');
    await waitFor(() => popup.$('.health'), 'what is stored');
    const text = await popup.evaluate(() => document.querySelector('main')?.textContent ?? '');
    await popup.close();
    return text;
  };

  test('(a) the seller extends: the new end counts, the badge clears, both stand in the history', async () => {
    const { market, driver } = here;
    const order = market.order('ends-soon');
    await driver.openPage(detailPath(order.id));
    await waitForValue(() => driver.badge(), { text: '1', color: red }, 'the badge');
    const before = (await deadlineOf(here, 'protection'))?.by ?? '';

    order.protectionEndsAt = (order.protectionEndsAt ?? 0) + 30 * dayLength;
    await driver.openPage(detailPath(order.id));
    await waitFor(async () => (await driver.badge()).text === '', 'no badge');
    const after = (await deadlineOf(here, 'protection'))?.by ?? '';
    expect(Date.parse(after) - Date.parse(before)).toBe(30 * dayLength);
    const history = await driver.database<{ field: string; before: string; after: string }>('history');
    expect(history).toContainEqual(
      expect.objectContaining({
        field: 'protectionEndsAt',
        before: JSON.stringify(before),
        after: JSON.stringify(after),
      }),
    );
  });

  test('(b) delivered six days ago: confirm tomorrow, an estimate; seen open after it: the printed end', async () => {
    const { driver } = here;
    const order = { status: 'delivered' as const, protectionEndsAt: day(41) };
    await restoreBackup(driver, backupOf({ order: { ...order, deliveredAt: day(-6), ...seenOpen(now()) } }));
    expect(await dueOf('confirm')).toMatchObject({ by: day(1), basis: 'rule', who: 'buyer' });
    await waitForValue(() => driver.badge(), { text: '1', color: amber }, 'the badge');

    await restoreBackup(driver, backupOf({ order: { ...order, deliveredAt: day(-9), ...seenOpen(now()) } }));
    expect(await dueOf('confirm')).toMatchObject({ by: day(41), basis: 'page' });
    await waitFor(async () => (await driver.badge()).text === '', 'no badge');
  });

  test('(c) the seller is late: nothing on the badge, and what the buyer may do now', async () => {
    const { driver } = here;
    await restoreBackup(
      driver,
      backupOf({ order: { status: 'processing', paidAt: day(-20), ...seenOpen(now()) } }),
    );
    const ship = await waitFor(() => deadlineOf(here, 'ship'), 'the shipping');
    expect(ship.who).toBe('seller');
    expect(ship.claims.map(({ by }) => by).filter((by) => by === day(-15) || by === day(-10))).toHaveLength(
      2,
    );
    const dates = ship.claims.flatMap(({ by }) => by ?? []).sort();
    expect(ship.by).toBe(dates.at(-1));
    expect(await driver.badge()).toMatchObject(none);
    expect(await popupText()).toContain('Not shipped in time');
  });

  test('(d) free shipping without a printed arrival: the season; a printed one replaces it', async () => {
    const { driver } = here;
    const order = { status: 'shipped' as const, shippedAt: day(-10), protectionEndsAt: day(60) };
    const service = 'Free Shipping';
    await restoreBackup(driver, backupOf({ order, parcels: [{ service }] }));
    const isWinter = ['11', '12', '01', '02', '03'].includes(day(-10).slice(5, 7));
    expect(await dueOf('delivery')).toMatchObject({ by: day(isWinter ? 25 : 11), basis: 'rule' });
    const eta = { from: null, to: day(3) };
    await restoreBackup(driver, backupOf({ order, parcels: [{ service, eta }] }));
    expect(await dueOf('delivery')).toMatchObject({ by: day(3), basis: 'page' });
    expect(await driver.badge()).toMatchObject(none);
  });

  test('(e) two days to the end: one red; ended and not looked at again: it says so, and until when some still could', async () => {
    const { driver } = here;
    const order = { status: 'shipped' as const, placedAt: day(-50), shippedAt: day(-45) };
    const total = { amount: 2_000, currency: 'USD' };
    const parcels = [{ status: 'in-transit' as const }];
    const until = (end: string, at: string): Known => ({
      order: { ...order, total, protectionEndsAt: end, ...seenOpen(at) },
      parcels,
    });
    await restoreBackup(driver, backupOf(until(day(2), now())));
    await waitForValue(() => driver.badge(), { text: '1', color: red }, 'the badge');

    await restoreBackup(driver, backupOf(until(day(-1), noonOf(-3))));
    await waitForValue(() => driver.badge(), { text: '1', color: red }, 'the badge');
    expect(await dueOf('dispute-after-protection')).toMatchObject({
      from: day(-1),
      by: day(14),
      basis: 'rule',
    });
    const said = await popupText();
    expect(said).toContain('Buyer protection ends');
    expect(said).toContain('as of');
  });

  test('(f) a dispute: the seller’s answer, both sides, then a claim with its decision', async () => {
    const { driver } = here;
    const opened = day(-3);
    await restoreBackup(
      driver,
      backupOf({
        order: { status: 'disputed', protectionEndsAt: day(30), ...seenOpen(now()) },
        disputes: [{ openedAt: opened }],
      }),
    );
    expect(await dueOf('dispute-answer')).toMatchObject({ by: day(2), who: 'seller' });
    expect(await dueOf('dispute-negotiation')).toMatchObject({ by: day(12), who: 'both' });
    const decision = await dueOf('claim-decision');
    expect(decision.from).toBe(day(13));
    const twoMonths = Temporal.PlainDate.from(day(13)).add({ months: 2 }).toString();
    expect(decision.by).toBe(twoMonths);
    expect(await driver.badge()).toMatchObject(none);
  });

  test('(g) unpaid: twenty days; the six hours of flash sales are readable and do not count', async () => {
    const { driver } = here;
    await restoreBackup(
      driver,
      backupOf({ order: { status: 'unpaid', placedAt: day(-5), ...seenOpen(now()) } }),
    );
    const pay = await waitFor(() => deadlineOf(here, 'pay'), 'the payment');
    expect(pay).toMatchObject({ by: day(15), basis: 'rule' });
    expect(pay.claims).toContainEqual(expect.objectContaining({ source: 'T', applies: false }));
    expect(await driver.badge()).toMatchObject(none);
  });
});
