import type { MessageKey, Translator } from '../../lib/i18n/translator.ts';
import type { Instant } from '../../lib/model/moment.ts';
import type { HistoryEntry } from '../../lib/model/stored.ts';
import { sound } from '../../lib/rules/sound.ts';
import { closedTexts, statusTexts } from './texts.ts';

const fields: ReadonlyMap<string, MessageKey> = new Map([
  ['status', 'field_status'],
  ['closedBecause', 'field_closed'],
  ['placedAt', 'field_placed'],
  ['paidAt', 'field_paid'],
  ['shippedAt', 'field_shipped'],
  ['deliveredAt', 'field_delivered'],
  ['completedAt', 'field_completed'],
  ['protectionEndsAt', 'field_protection'],
  ['total', 'field_total'],
  ['seller', 'field_seller'],
]);

const looksLikeMoment = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:T\d\d:\d\d:\d\dZ)?$/;

/** One change of an order in words: "End of buyer protection: Dec 1 → Dec 31", and when it was seen. */
export interface ChangeView {
  text: string;
  seen: string;
}

/** The changes that can be said; an entry of a later version, or of no known shape, is left out. */
export function changeViews(
  history: readonly HistoryEntry[],
  now: Instant,
  zone: string,
  translator: Translator,
): ChangeView[] {
  const { t } = translator;
  return history.flatMap(({ field, before, after, at }) => {
    const name = fields.get(field);
    const [was, is] = [before, after].map((value) => valueText(field, value, now, zone, translator));
    if (!name || was == null || is == null) return [];
    return [
      { text: t('change_line', t(name), was, is), seen: t('change_seen', translator.date(at, zone, now)) },
    ];
  });
}

/** A stored value as the buyer reads it; "–" for nothing, null for what is not understood. */
function valueText(
  field: string,
  json: string | null,
  now: Instant,
  zone: string,
  translator: Translator,
): string | null {
  const value = parsed(json);
  if (value === null) return '–';
  if (typeof value === 'string') {
    if (field === 'status') return wordOf(statusTexts, value, translator);
    if (field === 'closedBecause') return wordOf(closedTexts, value, translator);
    const moment = looksLikeMoment.test(value) ? sound(value) : null;
    return moment === null ? null : translator.date(moment, zone, now);
  }
  if (typeof value !== 'object') return null;
  const { amount, currency, name } = value as Record<string, unknown>;
  if (field === 'seller') return typeof name === 'string' ? name : null;
  const isMoney = Number.isInteger(amount) && typeof currency === 'string' && /^[A-Z]{3}$/.test(currency);
  return isMoney ? translator.money({ amount: amount as number, currency }) : null;
}

function parsed(json: string | null): unknown {
  try {
    return json === null ? null : JSON.parse(json);
  } catch {
    return undefined;
  }
}

function wordOf(texts: Record<string, MessageKey>, value: string, { t }: Translator): string | null {
  const key = Object.hasOwn(texts, value) ? texts[value] : undefined;
  return key ? t(key) : null;
}
