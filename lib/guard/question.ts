import type { GuardFacts } from '../model/guard.ts';
import type { Instant } from '../model/moment.ts';
import { startOfMoment } from '../time/moment.ts';
import type { Phrase, PhraseKey } from './phrase.ts';

/** What the guard asks before an act that can't be undone. Phrases are said with `sayPhrase`. */
export interface GuardQuestion {
  tone: 'calm' | 'firm';
  title: PhraseKey;
  /** Which order it is: number, items, total. */
  about: Phrase[];
  /** What Escrowl knows. One line in the calm tone. */
  knows: Phrase[];
  /** Why the tone is firm. */
  reasons: Phrase[];
  /** What is lost by going on. */
  lost: PhraseKey | null;
  /** What the buyer must tick before going on. None in the calm tone. */
  boxes: PhraseKey[];
  notYet: PhraseKey;
  goOn: PhraseKey;
  /** What is offered after "not yet", best first. */
  leads: Lead[];
}

/** `items`: the order's page, where items can be confirmed one by one. */
export type Lead = 'track' | 'items' | 'remind' | 'wrong';

/** Which order it is, as far as it is known. */
export function aboutOf(facts: GuardFacts | null): Phrase[] {
  if (!facts) return [];
  const { orderId, itemCount, total } = facts;
  const about: Phrase[] = [{ key: 'guard_order', values: [orderId] }];
  if (itemCount) about.push({ key: 'guard_items', n: itemCount });
  if (total) about.push({ key: 'guard_total', values: [{ money: total }] });
  return about;
}

/** How long a dispute can be opened. Nothing once one is open: it is the only one (RULES.md, "Close a dispute"). */
export function protectionOf(facts: GuardFacts | null, now: Instant, zone: string): Phrase[] {
  const ends = facts?.protectionEndsAt;
  if (!ends || facts.disputeOpen) return [];
  // The buyer's acts: a printed day is over when it begins (RULES.md, principle 6).
  const isOver = startOfMoment(ends, zone) <= Date.parse(now);
  return [
    isOver
      ? { key: 'guard_protection_over', values: [{ day: ends }] }
      : { key: 'guard_protection', values: [{ before: ends }] },
  ];
}
