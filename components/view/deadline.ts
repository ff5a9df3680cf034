import type { Translator } from '../../lib/i18n/translator.ts';
import type { Claim, Deadline } from '../../lib/model/deadline.ts';
import type { Instant } from '../../lib/model/moment.ts';
import { overAt } from '../../lib/rules/dates.ts';
import { isOwnDeadline, isSetByBuyer } from '../../lib/rules/own-deadlines.ts';
import { sound } from '../../lib/rules/sound.ts';
import { addDays, isDateOnly } from '../../lib/time/moment.ts';
import { basisTexts, reasonTexts, textOfSource, textsOfRule } from './texts.ts';

export interface ClaimView {
  /** "Sep 10" or "no date". */
  date: string;
  sources: string;
  /** Null when it counts, else why it does not. */
  notCounted: string | null;
}

/** A deadline in words. */
export interface DeadlineView {
  rule: string;
  what: string;
  /** What happens if you do nothing; where somebody else is late, what you may do now. */
  why: string;
  /** Null where the words already say that no date is known. */
  when: string | null;
  /** "in 36 hours", "2 days ago"; null without an end. */
  left: string | null;
  isPast: boolean;
  /** Null where there is no date to stand on anything. */
  basis: string | null;
  isEstimate: boolean;
  claims: ClaimView[];
}

/** What a deadline says at `now` in the buyer's zone. A date that does not exist counts as unknown. */
export function deadlineView(
  deadline: Deadline,
  now: Instant,
  zone: string,
  translator: Translator,
): DeadlineView {
  const { t } = translator;
  const by = sound(deadline.by);
  const left = by === null ? null : overAt(by, deadline.who, zone) - Date.parse(now);
  const { what, why, owed } = textsOfRule(deadline.rule, by !== null);
  const isPast = left !== null && left <= 0;
  const hasDate = by !== null || sound(deadline.from) !== null;
  return {
    rule: deadline.rule,
    what: deadline.what ?? t(what),
    why: t(isPast && owed !== undefined ? owed : why),
    when: whenText(deadline, now, zone, translator),
    left: left === null ? null : translator.relative(left),
    isPast,
    basis: hasDate ? t(basisTexts[deadline.basis]) : null,
    isEstimate: hasDate && deadline.basis === 'rule',
    // The buyer's own date needs no source.
    claims: isSetByBuyer(deadline.rule) ? [] : claimViews(deadline.claims, now, zone, translator),
  };
}

const isForBuyer = (who: Deadline['who']) => who === 'buyer' || who === 'both';

function whenText(deadline: Deadline, now: Instant, zone: string, translator: Translator): string | null {
  const { t } = translator;
  const [from, by] = [sound(deadline.from), sound(deadline.by)];
  if (by === null) {
    if (from !== null) return t('date_from', translator.date(from, zone, now));
    return deadline.rule === 'protection' ? null : t('date_unknown');
  }
  if (deadline.rule === 'reminder') return t('date_on', translator.dateTime(by, zone, now));
  if (isOwnDeadline(deadline.rule) && isDateOnly(by)) {
    return t('date_by', translator.date(addDays(by, -1, zone), zone, now));
  }
  if (isForBuyer(deadline.who)) return translator.before(by, zone, now);
  const last = translator.date(by, zone, now);
  return from === null ? t('date_by', last) : t('date_between', translator.date(from, zone, now), last);
}

/** Claims of one date and one reason stand on one line, with all their sources; those that count first. */
function claimViews(claims: Claim[], now: Instant, zone: string, translator: Translator): ClaimView[] {
  const groups = new Map<string, { claim: Claim; sources: Set<string> }>();
  for (const claim of claims) {
    const key = JSON.stringify([claim.by, claim.from, claim.applies, claim.why]);
    const group = groups.get(key) ?? { claim, sources: new Set() };
    groups.set(key, group);
    group.sources.add(translator.t(textOfSource(claim.source)));
  }
  return [...groups.values()]
    .sort((a, b) => Number(b.claim.applies) - Number(a.claim.applies))
    .map(({ claim, sources }) => {
      return {
        date: claimedDate(claim, now, zone, translator),
        sources: translator.list([...sources]),
        notCounted: claim.applies ? null : notCounted(claim, translator),
      };
    });
}

/** The day that a claim names: until when, or from when something is possible. */
function claimedDate({ by, from }: Claim, now: Instant, zone: string, { t, date }: Translator): string {
  const until = sound(by);
  if (until !== null) return date(until, zone, now);
  const since = sound(from);
  return since === null ? t('claim_no_date') : t('date_from', date(since, zone, now));
}

/** A reason that this version does not know is not shown in a language the buyer may not read. */
function notCounted({ why }: Claim, { t }: Translator): string {
  const text = Object.entries(reasonTexts).find(([reason]) => reason === why)?.[1];
  return t(text ?? 'claim_not_counted');
}
