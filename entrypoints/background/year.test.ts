import { expect, test } from 'vitest';
import { createFormats } from '../../lib/i18n/formats.ts';
import { defaultSettings, type Settings } from '../../lib/model/settings.ts';
import type { StoredOrder, WatchedOrder } from '../../lib/model/stored.ts';
import { quietUntil } from '../../lib/reminders/quiet.ts';
import { settling } from '../../lib/reminders/reminder.ts';
import { watchedWith } from '../../lib/rules/example.fixture.ts';
import { rulebook } from '../../lib/rules/rulebook.ts';
import { isSmall } from '../../lib/rules/stages.ts';
import { type Entry, levelOf, urgencyOf } from '../../lib/rules/urgency.ts';
import { computed, sameDateDays } from '../../lib/store/deadlines.ts';
import { instantOf } from '../../lib/time/moment.ts';
import { type Surroundings, tellWhatIsDue } from './tell.ts';

// A year of a buyer with 2,000 orders: pages are read, the browser is closed and opened, the machine sleeps,
// the worker dies at any step, alarms get lost. No database and no browser, but the same steps.

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const sweep = hour;
const zone = 'Europe/Warsaw';
const start = Date.UTC(2026, 0, 1);
const end = start + 365 * day;
const settings: Settings = { ...defaultSettings, notifications: true };
const formats = createFormats((key, given = []) =>
  key === 'languageTag' ? 'en' : [key, ...given].join(' '),
);

/** Mulberry32: the same year for the same seed. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

class Death extends Error {}

interface Row {
  entry: Entry;
  nextAt: number | null;
}

class World {
  readonly rows = new Map<string, Row>();
  readonly waiting = new Map<string, { id: string; title: string; message: string }>();
  /** How often each notification came up, by id. */
  readonly shows = new Map<string, number>();
  /** Each stage that was told, and when. */
  readonly told = new Map<string, number[]>();
  now = start;
  /** Which stages the notification that waits is about, by its id. */
  private readonly about = new Map<string, string[]>();
  private readonly random: () => number;
  private standing = new Set<string>();

  constructor(random: () => number) {
    this.random = random;
  }

  /** The worker dies here, once in so many times. */
  private step(): void {
    if (this.random() < 0.02) throw new Death();
  }

  private readonly surroundings: Surroundings = {
    loadDue: async () => {
      const due = [...this.rows.values()].filter(({ nextAt }) => nextAt !== null && nextAt <= this.now);
      return due.map(({ entry }) => entry);
    },
    savePlans: async (plans, telling) => {
      this.step();
      for (const { entry, deadlines, nextAt } of plans) {
        for (const [index, one] of deadlines.entries()) {
          const stage = one.told?.stage ?? 'none';
          if (stage === 'none' || stage === entry.deadlines[index]?.told?.stage) continue;
          if (!telling) throw new Error(`${one.orderId} ${one.rule} is remembered and not told`);
          const about = this.about.get(telling.id) ?? [];
          this.about.set(telling.id, [...about, [one.orderId, one.rule, one.told?.by, stage].join(' ')]);
        }
        this.rows.set(entry.watched.order.id, { entry: { ...entry, deadlines }, nextAt });
      }
      if (telling) this.waiting.set(telling.id, telling);
      this.step();
    },
    loadTellings: async () => [...this.waiting.values()],
    showTelling: async ({ id }) => {
      this.step();
      if (!this.standing.has(id)) this.shows.set(id, (this.shows.get(id) ?? 0) + 1);
      this.standing.add(id);
      for (const stage of this.about.get(id) ?? []) {
        const times = this.told.get(stage) ?? [];
        if (times.length === 0 || this.shows.get(id) !== 1) times.push(this.now);
        this.told.set(stage, times);
      }
      this.step();
    },
    dropTelling: async (id) => {
      this.waiting.delete(id);
      this.step();
    },
  };

  /** One wake of the background. Whether the worker lived to its end. */
  async wake(): Promise<boolean> {
    try {
      await tellWhatIsDue(this.surroundings, instantOf(this.now), zone, settings, formats);
      return true;
    } catch (error) {
      if (error instanceof Death) return false;
      throw error;
    }
  }

  read(watched: WatchedOrder): void {
    const { id } = watched.order;
    const before = this.rows.get(id)?.entry.deadlines ?? [];
    const deadlines = computed(
      { watched, deadlines: before },
      instantOf(this.now),
      zone,
      rulebook,
      sameDateDays.read,
    );
    this.rows.set(id, { entry: { watched, deadlines }, nextAt: 0 });
  }

  /** The nearest alarm after now; the sweep is another. */
  nextAlarm(): number {
    let next = Number.POSITIVE_INFINITY;
    for (const { nextAt } of this.rows.values())
      if (nextAt !== null && nextAt > this.now && nextAt < next) next = nextAt;
    return next;
  }
}

/** The looks at one order over its life: what the pages showed, and when. */
function lifeOf(index: number, random: () => number): { at: number; watched: WatchedOrder }[] {
  const id = String(8_200_000_000_000_000 + index);
  const placed = start + random() * 350 * day - 30 * day;
  const date = (epoch: number) => instantOf(epoch).slice(0, 10);
  const seen = (at: number): StoredOrder['seen'] => ({ status: [instantOf(at), 'api:order-detail'] });
  const known = {
    id,
    placedAt: date(placed),
    paidAt: instantOf(placed + hour),
    total: { amount: Math.floor(random() * 9_000), currency: 'USD' },
    paymentMethod: random() < 0.1 ? ('paypal' as const) : null,
  };
  const wrong = random() < 0.1 ? instantOf(placed + 40 * day) : null;
  const looks: { at: number; watched: WatchedOrder }[] = [];
  const look = (
    days: number,
    order: Partial<StoredOrder>,
    others: Omit<Parameters<typeof watchedWith>[0], 'order'> = {},
  ) => {
    const at = placed + days * day;
    const said = { wrong: wrong !== null && Date.parse(wrong) <= at ? wrong : null, remindAt: null };
    if (at >= start && at < end)
      looks.push({
        at,
        watched: watchedWith({ order: { ...known, said, ...order, seen: seen(at) }, ...others }),
      });
  };
  const protection = placed + (30 + random() * 60) * day;
  const fate = random();
  const shippedAt = instantOf(placed + 3 * day);
  const shipped = { status: 'shipped', shippedAt, protectionEndsAt: date(protection) } as const;
  look(0.1, { status: random() < 0.1 ? 'unpaid' : 'processing' });
  look(4 + random() * 4, shipped);
  if (fate < 0.15) return looks;
  if (fate < 0.3) {
    // The seller gave more time, seen shortly before the end or after it.
    const extended = { ...shipped, protectionEndsAt: date(protection + 20 * day) };
    look((protection - placed) / day - 5 + random() * 8, extended);
    return looks;
  }
  if (fate < 0.45) {
    const dispute = { status: 'open' as const, openedAt: instantOf(placed + 35 * day) };
    look(35, { ...shipped, status: 'disputed' }, { disputes: [dispute] });
    return looks;
  }
  if (fate < 0.5) {
    look(10, { status: 'cancelled', closedBecause: 'not-shipped' });
    return looks;
  }
  const arrived = 12 + random() * 30;
  const deliveredAt = instantOf(placed + arrived * day);
  look(arrived + random() * 3, { ...shipped, status: 'delivered', deliveredAt });
  if (fate < 0.75) return looks;
  look(arrived + 4 + random() * 10, {
    ...shipped,
    status: 'completed',
    deliveredAt,
    completedAt: instantOf(placed + (arrived + 4) * day),
    closedBecause: random() < 0.5 ? 'confirmed' : null,
  });
  return looks;
}

/** When the browser runs: most days from morning to night, some days not, once in a while not for weeks. */
function openTimes(random: () => number): { from: number; to: number }[] {
  const times: { from: number; to: number }[] = [];
  for (let at = start; at < end; ) {
    const chance = random();
    const from = at + (6 + random() * 6) * hour;
    times.push({ from, to: from + (1 + random() * 14) * hour });
    at += chance < 0.03 ? 7 * day + random() * 10 * day : chance < 0.2 ? 2 * day : day;
  }
  return times.filter(({ to }, index) => to < (times[index + 1]?.from ?? end));
}

const ranks = { none: 0, amber: 1, red: 2 };

/** What presses at a moment and was not told although it was known for long enough; without asking the plan. */
function untold({ watched, deadlines }: Entry, at: number): string[] {
  return deadlines.flatMap((one) => {
    if (!one.told || Date.parse(one.told.since) + settling > at) return [];
    const urgency = urgencyOf(one, watched, instantOf(at), zone, settings);
    const level = levelOf(urgency, isSmall(watched, settings)) ?? 'none';
    return ranks[one.told.stage] < ranks[level]
      ? [`${one.orderId} ${one.rule} ${level} ${instantOf(at)}`]
      : [];
  });
}

test('a year of 2,000 orders: every stage is told once, and none is left after a wake', async () => {
  const seed = Number(process.env.ESCROWL_SEED ?? 20_261_122);
  console.info(`the year of seed ${seed}`);
  const random = randomOf(seed);
  const world = new World(random);
  const looks = Array.from({ length: 2_000 }, (_, index) => lifeOf(index, random))
    .flat()
    .sort((a, b) => a.at - b.at);
  const late: string[] = [];
  let checks = 0;
  let deaths = 0;

  /** Wakes; after a wake that was lived through nothing may be left, so nothing is later than the next sweep. */
  const wake = async () => {
    const lived = await world.wake();
    if (!lived) deaths += 1;
    if (!lived || quietUntil(world.now, settings.quietHours, zone) !== null || random() > 0.006) return;
    checks += 1;
    for (const { entry } of world.rows.values()) late.push(...untold(entry, world.now));
  };

  let nextLook = 0;
  for (const { from, to } of openTimes(random)) {
    world.now = from;
    await wake();
    let nextSweep = from + sweep;
    while (true) {
      // One alarm in ten is lost.
      const alarm = random() < 0.1 ? to : Math.max(world.nextAlarm(), world.now + minute / 2);
      const next = Math.min(alarm, nextSweep, Math.max(looks[nextLook]?.at ?? to, world.now));
      if (next >= to) break;
      world.now = Math.ceil(next / 1000) * 1000;
      // Now and then the machine sleeps, and everything rings when it wakes up.
      if (random() < 0.01) world.now = Math.min(to, world.now + Math.floor(random() * 18_000) * 1000);
      for (let look = looks[nextLook]; look && look.at <= world.now; look = looks[nextLook]) {
        world.read(look.watched);
        nextLook += 1;
      }
      await wake();
      if (world.now >= nextSweep) nextSweep = world.now + sweep;
    }
  }
  const last = new Map([...world.rows].map(([id, { entry }]) => [id, entry]));

  // Two years later the browser is opened once more: what went by meanwhile is told, too.
  world.now = end + 2 * 365 * day + 12 * hour;
  for (let wakes = 0; wakes < 20; wakes += 1) await world.wake();
  const skipped = [...last].flatMap(([id, { watched, deadlines }]) => {
    const told = world.rows.get(id)?.entry.deadlines ?? [];
    return Array.from({ length: 10 }, () => start + Math.floor(random() * 500) * day).flatMap((at) =>
      untold(
        { watched, deadlines: deadlines.map((one, index) => ({ ...one, told: told[index]?.told })) },
        at,
      ),
    );
  });

  expect(late).toEqual([]);
  expect(skipped).toEqual([]);
  expect([...world.told].filter(([, times]) => times.length !== 1)).toEqual([]);
  expect([...world.shows].filter(([, times]) => times !== 1)).toEqual([]);
  expect(world.waiting.size).toBe(0);
  // The year was worth living.
  expect(world.told.size).toBeGreaterThan(1_500);
  expect(checks).toBeGreaterThan(20);
  expect(deaths).toBeGreaterThan(100);
}, 120_000);
