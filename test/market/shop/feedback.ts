import type { Asked } from '../answers/envelope.ts';
import type { DemoStore } from '../catalogue.ts';
import { schemeless } from '../hosts.ts';
import { fill } from '../words/words.ts';
import { storeUrl } from './addresses.ts';
import { openedAt, rateOf, ratingsOf, shopWordsOf } from './goods.ts';

const months = [1, 3, 6, 12] as const;

/** The rate over so many months: a falling store was better a year ago and is worse now. */
export function rateOver(asked: Asked, store: DemoStore, span: (typeof months)[number]): number {
  const rate = rateOf(asked, store);
  if (store.role !== 'falling') return rate;
  return Math.round((rate + { 1: -6.3, 3: -2.7, 6: 0, 12: 1.8 }[span]) * 10) / 10;
}

/**
 * The body of the old page `feedback.aliexpress.com/display/evaluationDetail.htm`, drawn by the
 * server (MARKETPLACE.md 1.9: the two tables; what stands in their cells around the numbers is invented).
 */
export function feedbackTables(asked: Asked, store: DemoStore): string {
  const { print, hosts, now } = asked;
  const says = shopWordsOf(asked);
  const row = (name: string, value: string) => `<tr><th>${escaped(name)}</th><td>${value}</td></tr>`;
  const spans = months.map((span) => {
    const rate = rateOver(asked, store, span);
    return { rate, ...ratingsOf(store, rate, Math.round((store.ratings * span) / 6)) };
  });
  const counts = (name: string, values: string[]) =>
    `<tr><th>${escaped(name)}</th>${values.map((value) => `<td>${escaped(value)}</td>`).join('')}</tr>`;
  const link = `<a href="${escaped(schemeless(storeUrl(hosts, store)))}" target="_top">${escaped(store.name)}</a>`;
  return `<div id="feedback-summary"><table><tbody>
${row(says.store, link)}
${row(says.rate6, `<span>${escaped(print.percent(rateOf(asked, store)))}</span>`)}
${row(says.score, escaped(print.number(store.ratings * 2)))}
${row(says.sellerSince, escaped(print.date(openedAt(store, now))))}
</tbody></table></div>
<div id="feedback-history"><table><thead><tr><th></th>${months.map((span) => `<th>${escaped(fill(says.months, { number: print.number(span) }))}</th>`).join('')}</tr></thead><tbody>
${(['positive', 'neutral', 'negative'] as const)
  .map((kind, index) =>
    counts(
      [says.good, says.neutral, says.bad][index] ?? '',
      spans.map((span) => print.number(span[kind])),
    ),
  )
  .join('\n')}
${counts(
  says.positive,
  spans.map((span) => print.percent(span.rate)),
)}
</tbody></table></div>`;
}

/** A text as HTML. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
