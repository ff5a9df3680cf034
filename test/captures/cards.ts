import type { Fields } from './damage.ts';

// Parts of one order's card in another's: the cards of a capture, and what no reader can tell apart in them.

export type Graft = 'move' | 'copy' | 'exchange';

/** A part of a capture that is about one order, parcel or dispute. */
export interface Card {
  /** Its tag, or the list that it stands in. */
  kind: string;
  value: Fields;
}

const lists = ['trackingDetailLineList', 'reverseOrderLines', 'items'];

export function cardsIn(value: unknown, list = ''): Card[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((each) => cardsIn(each, list));
  const record = value as Fields;
  const tag = typeof record.tag === 'string' && /^(?:pc_om_list_order|detail_\w+)$/.test(record.tag);
  const own: Card[] = tag
    ? [{ kind: String(record.tag), value: record }]
    : lists.includes(list)
      ? [{ kind: list, value: record }]
      : [];
  const inner = Object.entries(record).flatMap(([key, each]) =>
    cardsIn(each, Array.isArray(each) ? key : ''),
  );
  return [...own, ...(tag ? [] : inner)];
}

const store = ['seller', 'name', 'url', 'record:seller'];

/**
 * What no reader can notice (docs/reading.md): a part that nothing else on its card repeats, counts or
 * names the order of. Card → path of the part → fields that then say what the other card says; for some
 * only where the key beside it, which says the same again, is not there.
 */
const unnoticed: Record<string, readonly [part: RegExp, fields: readonly string[], beside?: string][]> = {
  pc_om_list_order: [
    [/^fields\.orderDateText$/, ['placedAt']],
    [/^fields\.statusText$/, ['status', 'statusText']],
    [/^fields\.(?:storeName|storePageUrl)$/, ['market', ...store]],
    [/^fields\.buttons/, ['actions', 'status']],
    [/^fields\.orderLines$/, ['items', 'promises', 'market', 'actions']],
    [/^fields\.orderLines\.\d+(?:$|\.(?:itemTitle|quantity|sku|orderLineId))/, ['items', 'promises']],
    [/^fields\.orderLines\.\d+\.itemPriceText$/, ['items'], 'formatPriceInfo'],
    [/^fields\.orderLines\.\d+\.formatPriceInfo$/, ['items'], 'itemPriceText'],
    [/^fields\.totalPriceText$/, ['total'], 'formatPriceInfo'],
    [/^fields\.formatPriceInfo$/, ['total'], 'totalPriceText'],
    [/^fields\.orderLines\.\d+\.(?:itemTags|itemExtraInfo)/, ['promises']],
  ],
  detail_order_status_block: [
    [/^fields\.title$/, ['status', 'statusText']],
    [/^fields\.reminder$/, ['promises']],
    [/^fields\.buttonVO/, ['actions', 'status']],
  ],
  detail_simple_order_info_component: [
    [/^fields\.orderCreatTime$/, ['placedAt']],
    [/^fields\.payTime$/, ['paidAt']],
    [/^fields\.orderShipTime$/, ['shippedAt']],
    [/^fields\.orderEndTime$/, ['completedAt']],
    [/^fields\.paymentMethod$/, ['paymentMethod']],
  ],
  detail_order_price_block: [[/^fields(?:\.totalPrice)?$/, ['total']]],
  detail_product_block: [
    [/^fields$/, ['items', 'promises', 'actions', 'status', 'market', ...store]],
    [/^fields\.sellerVO/, ['market', ...store]],
    [/^fields\.productVOList(?:\.0)?$/, ['items', 'promises', 'actions', 'status', 'market']],
    [/^fields\.productVOList\.0\.(?:itemTitle|quantity|sku|orderLineId)/, ['items']],
    [/^fields\.productVOList\.0\.button/, ['actions', 'status']],
    [/^fields\.productVOList\.0\.(?:etaAndTrack|itemTags|itemExtraInfo)/, ['promises']],
  ],
  detail_order_services: [[/^fields/, ['promises', 'protectionEndsAt']]],
  detail_service_progress_bar: [[/^fields/, ['promises', 'protectionEndsAt']]],
  detail_logistic_package_block: [[/^fields/, ['record:parcel']]],
  trackingDetailLineList: [
    [/^(?:mailNo|originMailNo)$/, ['otherCodes', 'record:parcel']],
    [/^logisticsCarrierName$/, ['service']],
    [/^logisticsCpInfo/, ['carrier', 'otherCodes']],
    [/^packageItemList/, ['productIds']],
    [/^detailList/, ['events', 'status', 'eta', 'deliveredAt']],
    [/^etaInfo/, ['status', 'eta', 'deliveredAt']],
  ],
  reverseOrderLines: [
    [/^tradeOrderId$/, ['orderId', 'seller', 'market']],
    [/^reverseStatus$/, ['status']],
    [/^reverseType$/, ['kind']],
    [/^gmtCreate$/, ['openedAt']],
    [/^gmtModified$/, ['updatedAt']],
    [/^seller$/, ['storeId', 'market', ...store]],
  ],
  items: [[/^(?:shopName|reverseOrderLines(?:\.\d+)?)$/, store]],
};

/** Puts a part of one card into another; the fields that no reader can notice it by. `cards` are those of all captures. */
export function graftCards(
  tree: unknown,
  cards: readonly Card[],
  at: { to: number; from: number; part: number; graft: Graft },
): readonly string[] {
  const own = cardsIn(tree);
  const card = own[at.to % own.length];
  if (!card) return [];
  const others = [...own, ...cards].filter((other) => other.kind === card.kind && other !== card);
  const donor = others[at.from % others.length];
  if (!donor) return [];
  const paths = pathsOf(donor.value).filter((path) => holderAt(card.value, path) !== null);
  const path = paths[at.part % paths.length];
  if (!path) return [];
  const key = path.at(-1) ?? '';
  const [to, from] = [holderAt(card.value, path), holderAt(donor.value, path)];
  if (!to || !from) return [];
  const [mine, theirs] = [to[key], structuredClone(from[key])];
  const isOwn = own.includes(donor);
  to[key] = theirs;
  if (isOwn && at.graft === 'exchange') from[key] = mine;
  if (isOwn && at.graft === 'move') delete from[key];
  return fieldsOf(card.kind, path.join('.'), to);
}

function fieldsOf(kind: string, path: string, holder: Fields): readonly string[] {
  const inLine = kind === 'items' ? /^reverseOrderLines\.\d+\.(.*)$/.exec(path)?.[1] : undefined;
  if (inLine) return fieldsOf('reverseOrderLines', inLine, holder);
  return (unnoticed[kind] ?? [])
    .filter(([part, , beside]) => part.test(path) && !(beside && holder[beside]))
    .flatMap(([, fields]) => fields);
}

function pathsOf(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => [[...path, key], ...pathsOf(each, [...path, key])]);
}

/** What holds the part, where the card has it; null where it has none. */
function holderAt(value: Fields, path: readonly string[]): Fields | null {
  let holder: unknown = value;
  for (const key of path.slice(0, -1)) holder = (holder as Fields | null | undefined)?.[key];
  const isHolder = typeof holder === 'object' && holder !== null && Object.hasOwn(holder, path.at(-1) ?? '');
  return isHolder ? (holder as Fields) : null;
}

/**
 * The same of drawn pages, where a node is the other's: the status, the date's row, the store, the item, the
 * amount, or all that names the order. A second one beside the own is noticed, but for a promise, of which
 * a page prints several, and a row that the other page has not.
 */
const drawnUnnoticed: readonly [selector: string, fields: readonly string[]][] = [
  ['.order-item-header-status, .order-block-title', ['status', 'statusText']],
  ['[data-pl="order_item_header_info"] > div:first-child', ['placedAt']],
  ['[data-pl="order_item_header_info"]', ['record:order']],
  ['.order-item-store, .order-detail-item-store', ['market', ...store]],
  ['.order-item-content-body, .order-detail-item', ['items', 'market', 'promises', 'protectionEndsAt']],
  ['.order-item-content-opt-price, .order-price', ['total']],
  ['[class*="mailNo"]', ['code', 'record:parcel']],
  ['[class*="carrier"]', ['carrier']],
  ['[class*="logistic-info-v2--node"]', ['status']],
];
const besideUnnoticed: typeof drawnUnnoticed = [
  ['.order-status, .order-status + *, .expect-date', ['promises', 'protectionEndsAt']],
  ['.info-row', ['placedAt', 'paidAt', 'shippedAt', 'completedAt', 'paymentMethod']],
];

/** A card that names two orders is nobody's to give from. */
const isSound = (card: Element) => new Set(card.outerHTML.match(/3055\d{12}/g)).size < 2;

/** Sets a node of one card beside its like in another card, or in its place; the fields that no reader can notice it by. */
export function graftNodes(
  document: Document,
  other: Document,
  at: { to: number; from: number; isInstead: boolean },
): readonly string[] {
  const cardsOf = (page: Document) => {
    const cards = [...page.querySelectorAll('.order-item')];
    return cards.length > 0 ? cards : [page.body];
  };
  const card = cardsOf(document)[at.to % cardsOf(document).length];
  const donors = cardsOf(other).filter((each) => each !== card && isSound(each));
  const nodes = donors.flatMap((donor) => [...donor.querySelectorAll('*')]);
  const node = nodes[at.from % nodes.length];
  if (!card || !node || node.matches('script, style')) return [];
  const place = (each: Element) => [...(each.parentElement?.children ?? [])].indexOf(each);
  const sign = (each: Element | null): string => {
    if (!each || each.hasAttribute('class')) return `${each?.tagName} ${each?.getAttribute('class')}`;
    return `${sign(each.parentElement)} > ${each.tagName} ${place(each)}`;
  };
  const likes = [...card.querySelectorAll('*')].filter((each) => sign(each) === sign(node));
  const like = likes[at.to % likes.length];
  if (!like) return [];
  const copy = document.importNode(node, true);
  if (at.isInstead) like.replaceWith(copy);
  else like.after(copy);
  const touches = (selector: string) =>
    copy.closest(selector) !== null ||
    like.closest(selector) !== null ||
    copy.querySelector(selector) !== null;
  return [...besideUnnoticed, ...(at.isInstead ? drawnUnnoticed : [])]
    .filter(([selector]) => touches(selector))
    .flatMap(([, fields]) => fields);
}
