import type { Moment } from '../model/moment.ts';
import type { Settings } from '../model/settings.ts';
import type { StoredDeadline, WatchedOrder } from '../model/stored.ts';
import { overAt, startOfLater } from './dates.ts';
import { isOwnDeadline } from './own-deadlines.ts';
import { openingDays, showings } from './showing.ts';
import { sound } from './sound.ts';
import { isDisputeOpen, lastLookAt, reached, saidMistake, trackingLookAt } from './state.ts';
import type { Urgency } from './urgency.ts';
import {
  type Only,
  ownWarning,
  reminderRule,
  unknownEndDays,
  type Warning,
  type WarningRule,
  warnings,
} from './warnings.ts';
import { roughDollars } from './worth.ts';

/** From this moment (epoch ms) on a deadline has this urgency, until the next stage. */
export interface Stage {
  at: number;
  urgency: Urgency;
}

const always = Number.NEGATIVE_INFINITY;
const nothing: readonly Stage[] = [{ at: always, urgency: 'none' }];
const wholeLife: readonly Stage[] = [{ at: always, urgency: 'later' }];
const hour = 3_600_000;

/**
 * The whole life of a deadline's urgency, by time, as far as it is known now: never empty, the first
 * stage holds from the beginning. Both what is shown and when to wake next are read from it, so that
 * they can not disagree. Source: RULES.md, Urgency.
 */
export function stagesOf(
  deadline: StoredDeadline,
  watched: WatchedOrder,
  zone: string,
  settings: Settings,
): readonly Stage[] {
  if (deadline.done || deadline.markedDoneAt !== null || isMuted(watched)) return nothing;
  const stages = unsnoozed(deadline, watched, zone, settings);
  const until = Date.parse(deadline.snoozedUntil ?? '');
  return Number.isNaN(until) ? stages : snoozed(stages, until);
}

/** The stage that a moment (epoch ms) falls into. */
export function stageAt(stages: readonly Stage[], at: number): Urgency {
  return stages.findLast((stage) => stage.at <= at)?.urgency ?? 'none';
}

/** Whether the buyer wants to hear nothing of this order. */
export function isMuted({ order }: WatchedOrder): boolean {
  return sound(order.said.mutedAt) !== null;
}

/** Whether the order is worth so little that it never turns red; no for unknown sums and currencies. */
export function isSmall(watched: WatchedOrder, settings: Settings): boolean {
  const worth = roughDollars(watched.order.total);
  return worth !== null && worth < settings.smallSum;
}

function unsnoozed(
  deadline: StoredDeadline,
  watched: WatchedOrder,
  zone: string,
  settings: Settings,
): readonly Stage[] {
  const { rule, who } = deadline;
  const [from, by] = [sound(deadline.from), sound(deadline.by)];
  const showing = Object.hasOwn(showings, rule) ? showings[rule] : undefined;
  if (by === null && rule === 'protection') return unknownEnd(watched, zone);
  if (!isConcerned(showing?.only, watched)) return nothing;
  const opens = showing?.waits ? from : null;
  if (opens === null && showing?.waits) return nothing;
  if (by === null) return opens === null ? nothing : opening(opens, zone);
  if (rule === reminderRule) {
    return [
      { at: always, urgency: 'later' },
      { at: startOfLater(by, 0, zone), urgency: 'amber' },
    ];
  }
  const over = overAt(by, who, zone);
  if (isOwnDeadline(rule)) {
    const own = warned(by, over, ownWarning, zone, isSmall(watched, settings));
    return [...wholeLife, ...own, { at: over, urgency: 'passed' }];
  }
  const later = opens === null ? wholeLife : waiting(startOfLater(opens, 0, zone), over);
  if (who === 'seller' || who === 'marketplace') {
    const isKnown = isStateKnown(watched) && (!showing?.shownByTracking || wasTrackedAfter(over, watched));
    const days = isKnown ? showing?.owedDays : 0;
    return [...later, ...owed(by, over, days, zone)];
  }
  const warning = Object.hasOwn(warnings, rule) ? warnings[rule] : undefined;
  if (!warning || watched.order.status === 'unpaid' || !isConcerned(warning.only, watched)) {
    return [...later, { at: over, urgency: 'none' }];
  }
  return [
    ...later,
    ...warned(by, over, warningOf(deadline, warning, settings), zone, isSmall(watched, settings)),
    ...past(warning, watched, by, over, zone),
  ];
}

/** Something possible without an end: shown for a while once it has become so. */
function opening(from: Moment, zone: string): Stage[] {
  return [
    ...nothing,
    { at: startOfLater(from, 0, zone), urgency: 'later' },
    { at: startOfLater(from, openingDays, zone), urgency: 'none' },
  ];
}

function waiting(from: number, over: number): readonly Stage[] {
  return from < over ? [...nothing, { at: from, urgency: 'later' }] : nothing;
}

/** Somebody else is late: for so many days, for ever where none are given. */
function owed(by: Moment, over: number, days: number | undefined, zone: string): Stage[] {
  if (days === 0) return [{ at: over, urgency: 'none' }];
  const late: Stage = { at: over, urgency: 'owed' };
  return days === undefined ? [late] : [late, { at: startOfLater(by, days, zone), urgency: 'none' }];
}

/** Amber, then red; a red that would begin first leaves amber out, and a small sum is amber instead of red. */
function warned(by: Moment, over: number, warning: Warning | null, zone: string, small: boolean): Stage[] {
  if (warning === null) return [];
  const { amberDays, redHours } = warning;
  const begins = amberDays === 'at-once' ? always : startOfLater(by, -amberDays, zone);
  const amber: Stage = { at: begins, urgency: 'amber' };
  if (redHours === null) return [amber];
  const red: Stage = { at: over - redHours * hour, urgency: small ? 'amber' : 'red' };
  return amber.at < red.at ? [amber, red] : [red];
}

/** Only what a page prints warns as printed: the buyer's own number is an estimate, too. */
function warningOf(
  { rule, basis }: StoredDeadline,
  { printed, estimated }: WarningRule,
  settings: Settings,
): Warning | null {
  const warning = basis === 'page' ? printed : estimated;
  if (warning === null) return null;
  const lead = Object.hasOwn(settings.leads, rule) ? settings.leads[rule] : undefined;
  const amberDays = rule === 'protection' ? settings.warningDays : warning.amberDays;
  return {
    amberDays: lead?.amberDays ?? amberDays,
    redHours: warning.redHours === null ? null : (lead?.redHours ?? warning.redHours),
  };
}

/** What passed and was not looked at since stays urgent for a while; everything else is over. */
function past(
  { passedDays }: WarningRule,
  { order }: WatchedOrder,
  by: Moment,
  over: number,
  zone: string,
): Stage[] {
  const look = lastLookAt(order);
  const wasReread = look !== null && Date.parse(look) >= over;
  if (passedDays === undefined || wasReread) return [{ at: over, urgency: 'none' }];
  return [
    { at: over, urgency: 'passed' },
    { at: startOfLater(by, passedDays, zone), urgency: 'none' },
  ];
}

/** A running order whose end of protection no page has told for long. */
function unknownEnd(watched: WatchedOrder, zone: string): readonly Stage[] {
  const { order } = watched;
  const since = sound(order.placedAt) ?? sound(order.paidAt) ?? sound(order.shippedAt);
  if (since === null || !reached(watched, 'running')) return nothing;
  return [...nothing, { at: startOfLater(since, unknownEndDays, zone), urgency: 'unknown-end' }];
}

/** Nobody is accused of being late with an order whose state is not known. */
function isStateKnown({ order }: WatchedOrder): boolean {
  return order.status !== null && order.status !== 'unknown';
}

function wasTrackedAfter(day: number, { parcels }: WatchedOrder): boolean {
  const look = trackingLookAt(parcels);
  return look !== null && Date.parse(look) >= day;
}

function isConcerned(only: Only | undefined, watched: WatchedOrder): boolean {
  const { order } = watched;
  const saidWrong = order.said.wrong !== null || saidMistake(watched);
  switch (only) {
    case 'not-received':
      return !isDisputeOpen(watched) && (saidWrong || !reached(watched, 'delivered'));
    case 'no-dispute':
      return !isDisputeOpen(watched);
    case 'wrong':
      return saidWrong || (reached(watched, 'completed') && order.closedBecause !== 'confirmed');
    case undefined:
      return true;
  }
}

function snoozed(stages: readonly Stage[], until: number): Stage[] {
  return [
    ...nothing,
    { at: until, urgency: stageAt(stages, until) },
    ...stages.filter(({ at }) => at > until),
  ];
}
