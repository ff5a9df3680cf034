import { longest } from '../model/longest.ts';
import type { LearnedButton } from './buttons.ts';
import { type Answer, jsonOf } from './parse-answer.ts';
import { clean } from './text/text.ts';
import { isRecord, record, records } from './value.ts';

/**
 * What the buttons of a dispute say, from an answer about disputes: entries with a type code and a
 * text, in `buttonDTOList` (captured 2026-09, without texts) or a like list of `data.module` and its
 * lines (MARKETPLACE.md 1.6). Empty for anything else; never throws.
 */
export function learnDisputeButtons(from: Pick<Answer, 'body' | 'rounded'>): LearnedButton[] {
  try {
    const answer = jsonOf(from);
    const module = record(record(isRecord(answer) ? answer.data : null).module);
    const lines = records(module.items).flatMap((item) => records(item.reverseOrderLines));
    return [module, ...lines]
      .flatMap((holder) => [holder.buttonList, holder.buttonDTOList].flatMap(records))
      .flatMap(({ type, text }): LearnedButton[] => {
        const said = clean(text, longest.name);
        const isCode = typeof type === 'string' && /^[A-Za-z][A-Za-z0-9_]{0,59}$/.test(type);
        return said !== null && isCode ? [{ orderId: null, type, text: said }] : [];
      });
  } catch {
    return [];
  }
}
