import type { MessageKey, Translator } from '../../lib/i18n/translator.ts';
import { countsBack, ownNumberSets } from '../../lib/rules/own-days.ts';
import type { ReasonId } from '../../lib/rules/reasons.ts';
import type { BookClaim, Opening, Rule, Rulebook, Span } from '../../lib/rules/rule.ts';
import { clockTexts, reasonTexts, textOfSource, textsOfRule, whoTexts } from './texts.ts';

/** One claim of the book in words. */
export interface RuleClaimView {
  /** "14–21 days", "no date", "the end of buyer protection". */
  says: string;
  sources: string;
  /** Why it does not always count; null: it does. */
  condition: string | null;
}

/** A rule of the book in words. */
export interface RuleView {
  id: string;
  what: string;
  why: string;
  who: string;
  starts: string;
  claims: RuleClaimView[];
  /** Whose number counts when they disagree, and what the page's own print does to it. */
  choice: string[];
  /** "10 days", the buyer's own, or that it hangs on the order. */
  inForce: string;
  /** What the buyer's own number would set; null: none can be given. */
  own: { label: string; days: number | null } | null;
}

export interface RuleGroup {
  title: MessageKey;
  rules: RuleView[];
}

/** The rules of each chapter; what stands in none comes last. */
const chapters: readonly (readonly [MessageKey, readonly string[]])[] = [
  ['rules_before', ['pay', 'payment-check', 'ship', 'cancel-available', 'cancel-answer', 'cancel-refund']],
  ['rules_way', ['tracking-visible', 'delivery', 'protection', 'protection-extend', 'late-coupon']],
  [
    'rules_after',
    [
      'confirm',
      'dispute-after-completion',
      'dispute-defective',
      'free-return',
      'review',
      'review-auto',
      'review-change',
    ],
  ],
  [
    'rules_disputes',
    [
      'dispute-not-received',
      'dispute-after-protection',
      'dispute-answer',
      'dispute-negotiation',
      'claim-decision',
      'dispute-refund',
      'return-shipment',
    ],
  ],
];

/** The whole book in words, by chapters; every rule once. `book` has the buyer's own numbers in it. */
export function ruleGroups(book: Rulebook, translator: Translator): RuleGroup[] {
  const left = new Map(book.rules.map((rule) => [rule.id, rule]));
  const take = (id: string) => {
    const rule = left.get(id);
    left.delete(id);
    return rule ? [ruleView(rule, translator)] : [];
  };
  const groups = chapters.map(([title, ids]) => ({ title, rules: ids.flatMap(take) }));
  const rest = { title: 'rules_rest' as const, rules: [...left.keys()].flatMap(take) };
  return [...groups, rest].filter(({ rules }) => rules.length > 0);
}

function ruleView(rule: Rule, translator: Translator): RuleView {
  const { t } = translator;
  const { what, why } = textsOfRule(rule.id, true);
  return {
    id: rule.id,
    what: t(what),
    why: t(why),
    who: t(whoTexts[rule.who]),
    starts: t(clockTexts[rule.starts]),
    claims: [
      ...rule.claims.map((claim) => claimView(claim, translator)),
      ...(rule.opens ?? []).map((opening) => openingView(opening, translator)),
    ],
    choice: choiceOf(rule, translator),
    inForce: inForce(rule, translator),
    own: ownOf(rule, translator),
  };
}

function claimView(claim: BookClaim, translator: Translator): RuleClaimView {
  const { t, list } = translator;
  const conditions = [...(claim.when ?? []), ...(claim.onlyReadable ? [claim.onlyReadable] : [])];
  // Here it is about any order, there about one.
  const textOf = (one: ReasonId) => t(one === 'printed' ? 'rule_if_printed' : reasonTexts[one]);
  const says = claimSays(claim, translator);
  return {
    says: claim.starts ? t('rule_counted_from', says, t(clockTexts[claim.starts])) : says,
    sources: sourcesText(claim.sources, translator),
    condition: conditions.length === 0 ? null : list(conditions.map(textOf)),
  };
}

function claimSays({ by, from }: BookClaim, translator: Translator): string {
  const { t } = translator;
  if (by === 'none') return t('claim_none');
  if (by === 'undated') return t('claim_undated');
  if (by === 'protection-end') return t('claim_protection_end');
  return from ? rangeText(from, by, translator) : spanText(by, translator);
}

function openingView({ sources, after, when, isPrinted }: Opening, translator: Translator): RuleClaimView {
  const { t, list } = translator;
  return {
    says: t('rule_possible_after', spanText(after, translator)),
    sources: isPrinted ? t('source_page') : sourcesText(sources, translator),
    condition: when ? list(when.map((one) => t(reasonTexts[one]))) : null,
  };
}

/** Several of one kind are named once. */
function sourcesText(sources: readonly string[], { t, list }: Translator): string {
  return list([...new Set(sources.map((source) => t(textOfSource(source))))]);
}

/** Principles 1 and 3 of RULES.md, as far as they concern this rule. */
function choiceOf(rule: Rule, { t }: Translator): string[] {
  if (ownNumberSets(rule) === null) return [t('rule_only_page')];
  return [
    ...(rule.printed ? [t('rule_page_first')] : []),
    t(
      ownNumberSets(rule) === 'from'
        ? 'rule_opens_latest'
        : rule.sets === 'earliest'
          ? 'rule_sets_earliest'
          : 'rule_sets_latest',
    ),
    ...(rule.lapses ? [t('rule_lapses')] : []),
  ];
}

function inForce(rule: Rule, translator: Translator): string {
  const { t, list } = translator;
  if (rule.ownDays !== undefined) {
    const days = { days: countsBack(rule) ? -rule.ownDays : rule.ownDays };
    return t('rule_yours', spanText(days, translator));
  }
  if (ownNumberSets(rule) === null) return t('rule_as_printed');
  if (ownNumberSets(rule) === 'from') {
    const openings = (rule.opens ?? []).filter(({ when }) => !when).map(({ after }) => after);
    return t(
      'rule_possible_after',
      list(outermost(openings, 'latest').map((one) => spanText(one, translator))),
    );
  }
  const counted = rule.claims.filter(({ when, onlyReadable }) => !when && !onlyReadable);
  const spans = counted.flatMap(({ by }) => (typeof by === 'object' ? [by] : []));
  const texts = outermost(spans, rule.sets).map((one) => spanText(one, translator));
  if (counted.some(({ by }) => by === 'protection-end')) texts.push(t('claim_protection_end'));
  if (texts.length === 0) return t(rule.claims.some(({ when }) => when) ? 'rule_depends' : 'claim_undated');
  if (texts.length === 1) return texts[0] ?? '';
  return t(rule.sets === 'earliest' ? 'rule_earliest_of' : 'rule_latest_of', list(texts));
}

/** Of spans in one unit the shortest or the longest; which of two units is longer only an order can tell. */
function outermost(spans: readonly Span[], sets: Rule['sets']): Span[] {
  const byUnit = Map.groupBy(spans, (span) => unitOf(span)[0]);
  return [...byUnit.values()].map((ofUnit) => {
    const sorted = ofUnit.toSorted((a, b) => unitOf(a)[1] - unitOf(b)[1]);
    const found = sets === 'earliest' ? sorted[0] : sorted.at(-1);
    // A group is never empty.
    return found as Span;
  });
}

function ownOf(rule: Rule, { t }: Translator): RuleView['own'] {
  const sets = ownNumberSets(rule);
  if (sets === null) return null;
  const back = countsBack(rule) ? 'own_number_back' : 'own_number';
  return { label: t(sets === 'from' ? 'own_number_from' : back), days: rule.ownDays ?? null };
}

type Unit = 'day' | 'hour' | 'month' | 'business-day';

function unitOf(span: Span): [Unit, number] {
  if ('days' in span) return ['day', span.days];
  if ('hours' in span) return ['hour', span.hours];
  return 'months' in span ? ['month', span.months] : ['business-day', span.businessDays];
}

/** "10 days", "7 business days", "5 days before". */
function spanText(span: Span, { t, plural, language }: Translator): string {
  const [unit, amount] = unitOf(span);
  const size = Math.abs(amount);
  const text =
    unit === 'business-day' ? plural('business_days', size) : unitFormat(language, unit).format(size);
  return amount < 0 ? t('span_before', text) : text;
}

/** "14–21 days"; where it counts from the very start, the end alone. */
function rangeText(from: Span, by: Span, translator: Translator): string {
  const [[fromUnit, first], [unit, last]] = [unitOf(from), unitOf(by)];
  if (first === 0 || fromUnit !== unit) return spanText(by, translator);
  const [least, most] = [Math.abs(first), Math.abs(last)].sort((a, b) => a - b) as [number, number];
  const { t, plural, number, language } = translator;
  const text =
    unit === 'business-day'
      ? plural('business_days_range', most, number(least))
      : unitFormat(language, unit).formatRange(least, most);
  return last < 0 ? t('span_before', text) : text;
}

function unitFormat(language: string, unit: Exclude<Unit, 'business-day'>): Intl.NumberFormat {
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' });
}
