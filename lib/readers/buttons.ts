import { orderNumber } from '../marketplace/order-pages.ts';
import { confirmTypes } from '../marketplace/types.ts';
import { longest } from '../model/longest.ts';
import { componentsOf } from './components.ts';
import { embeddedJson } from './embedded.ts';
import { type Answer, jsonOf } from './parse-answer.ts';
import { clean, digits } from './text/text.ts';
import { isRecord, type Json, record, records } from './value.ts';

/** What a button of an order says in the page's language, and its locale-free type code. */
export interface LearnedButton {
  /** null: a word of the page's own dictionary, true for every order. */
  orderId: string | null;
  type: string;
  text: string;
}

/**
 * The buttons in an answer of the order list or the order detail, JSON or JSONP, and the page's own
 * word for confirming (`confirm_delivery`, MARKETPLACE.md 1.2). Empty for anything else; never throws.
 */
export function learnButtons(from: Pick<Answer, 'body' | 'rounded'>): LearnedButton[] {
  try {
    const answer = jsonOf(from);
    return isRecord(answer) ? buttonsIn(answer) : [];
  } catch {
    return [];
  }
}

/** The same from the JSON in a page's own scripts. */
export function learnButtonsOnPage(document: Document): LearnedButton[] {
  try {
    return embeddedJson(document).flatMap(buttonsIn);
  } catch {
    return [];
  }
}

/** A whole answer, or only its `data`. */
function buttonsIn(answer: Json): LearnedButton[] {
  const own = componentsOf(answer);
  const components = own.length > 0 ? own : componentsOf(answer.data);
  const detailId = orderIn(components.find(({ tag }) => tag === 'detail_order_status_block')?.fields);
  return components.flatMap(({ tag, fields }): LearnedButton[] => {
    switch (tag) {
      case 'pc_om_list_order':
        return learned(orderIn(fields), [fields, ...records(fields.orderLines)]);
      case 'detail_order_status_block':
        return learned(detailId, [fields]);
      case 'detail_product_block':
        return learned(detailId, records(fields.productVOList));
      case 'pc_om_list_page':
      case 'detail_root_container':
        return dictionary(record(fields.i18n));
      default:
        return [];
    }
  });
}

function orderIn(fields: Json | undefined): string | null {
  const id = digits(fields?.orderId);
  return id && orderNumber.test(id) ? id : null;
}

function learned(orderId: string | null, holders: readonly Json[]): LearnedButton[] {
  if (!orderId) return [];
  return holders
    .flatMap((holder) => [holder.buttons, holder.buttonVOList, holder.buttonVOS].flatMap(records))
    .flatMap((button): LearnedButton[] => {
      const text = clean(button.text, longest.name);
      const isCode = typeof button.type === 'string' && /^[A-Za-z]\w{0,59}$/.test(button.type);
      return text !== null && isCode ? [{ orderId, type: button.type as string, text }] : [];
    });
}

function dictionary(i18n: Json): LearnedButton[] {
  const text = clean(i18n.confirm_delivery, longest.name);
  return text === null ? [] : [...confirmTypes].map((type) => ({ orderId: null, type, text }));
}
