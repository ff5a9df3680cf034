import { oldStoreId } from '../catalogue-more.ts';
import { type DemoDispute, type DisputeAct, disputeActs, disputeSums } from '../disputes.ts';
import type { Currency, MarketOptions } from '../options.ts';
import { type DemoLine, type DemoOrder, inCurrency } from '../orders.ts';
import { person } from '../personal.ts';
import { picturePath } from '../pictures.ts';
import { buyerWords } from '../words/buyer.ts';
import { fill } from '../words/words.ts';
import { type Asked, apis, envelope } from './envelope.ts';

/** `reverseStatus` of a request: 1 all, 2 and 3 running, 4 done (MARKETPLACE.md 1.6). */
export type DisputeFilter = 1 | 2 | 3 | 4;

/** Which of the two running ones means that the marketplace decides is a guess. */
const statuses: Record<DemoDispute['state'], DisputeFilter> = { open: 2, escalated: 3, closed: 4 };

const pageSize = 10;

/** The answer of the list of disputes, newest first, in the captured shape (MARKETPLACE.md 1.6). */
export function disputeList(asked: Asked, orders: DemoOrder[], filter: DisputeFilter, pageNum: number) {
  const found = orders
    .flatMap((order) => (order.dispute ? [{ order, dispute: order.dispute }] : []))
    .filter(({ dispute }) => filter === 1 || (filter === 4) === (dispute.state === 'closed'))
    .sort((one, other) => other.dispute.openedAt - one.dispute.openedAt);
  const shown = found.slice((pageNum - 1) * pageSize, pageNum * pageSize);
  return envelope(apis.disputes, {
    module: {
      curPagesize: 0,
      firstPage: 0,
      items: shown.map(({ order, dispute }) => ({
        reverseOrderLines: [reverseLine(asked, order, dispute)],
        shopName: order.store.name,
      })),
      lastPage: 0,
      nextPage: 0,
      pageNum,
      pageSize,
      pages: 0,
      prePage: 0,
      total: found.length,
    },
    notSuccess: false,
    repeated: false,
    retry: false,
  });
}

/**
 * The answer about one dispute: the line's fields as in the list, `reverseDetailStatusText`,
 * `applyReason` and `reverseFinishInfo.refundInfo` as code of 2026-09 reads them (MARKETPLACE.md 1.6
 * names the last). What was asked for, the offer and the buttons are invented. No date by which
 * somebody must answer: nobody has seen one.
 */
export function disputeDetail(asked: Asked, order: DemoOrder) {
  const { dispute } = order;
  if (!dispute) return envelope(apis.dispute, {}, 'FAIL_BIZ_NOT_FOUND::Not found');
  const words = buyerWords(asked.options.language);
  const { currency } = asked.print;
  const { asked: wanted, offered } = disputeSums(order, currency);
  const given = dispute.outcome === 'refunded' ? wanted : dispute.outcome === 'partial' ? offered : null;
  const money = (cent: number) => ({ cent, currency, formatMoney: formatMoney(cent, currency) });
  const buttons = {
    ACCEPT_SOLUTION: {
      text: disputeActText(asked.options, 'ACCEPT_SOLUTION'),
      tip: fill(words.disputeAcceptTip, { money: formatMoney(offered ?? 0, currency) }),
    },
    CANCEL_REVERSE: {
      text: disputeActText(asked.options, 'CANCEL_REVERSE'),
      tip: words.disputeCancelTip,
    },
  };
  return envelope(apis.dispute, {
    module: {
      ...reverseLine(asked, order, dispute),
      gmtCreateTimestamp: String(dispute.openedAt),
      shopName: order.store.name,
      applyReason: { reasonName: words.disputeNotAsDescribed },
      reverseDetailStatusText: statusText(asked, dispute),
      buyerAddress: { name: person.name, phone: person.phone },
      applyAmount: money(wanted),
      ...(offered !== null && dispute.outcome !== 'cancelled' ? { sellerSolution: money(offered) } : {}),
      ...(given === null
        ? {}
        : {
            reverseFinishInfo: {
              refundInfo: {
                refundDetails: { cashMoney: money(given) },
                refundNewestStatus: words.disputeRefunded,
                refundNewestTime: dispute.changedAt,
                refundChannelDetails: [
                  {
                    money: money(given),
                    refundStatus: words.disputeRefunded,
                    aeRefundFinishTime: dispute.changedAt,
                  },
                ],
              },
            },
          }),
      buttonList: disputeActs(dispute).map((type) => ({ type, ...buttons[type] })),
    },
  });
}

/** What the button of an act on a dispute says. */
export function disputeActText({ language, actTexts }: MarketOptions, act: DisputeAct): string {
  const words = buyerWords(language);
  return act === 'CANCEL_REVERSE'
    ? (actTexts['close-dispute'] ?? words.disputeCancel)
    : (actTexts['accept-offer'] ?? words.disputeAccept);
}

/** The buttons of the list that do something; their types are invented. */
const listedActs: Record<DisputeAct, { code: number; type: string }> = {
  ACCEPT_SOLUTION: { code: 21, type: 'accept_solution' },
  CANCEL_REVERSE: { code: 22, type: 'cancel_request' },
};

function statusText(asked: Asked, { state, outcome }: DemoDispute): string {
  const words = buyerWords(asked.options.language);
  if (outcome === 'cancelled') return words.disputeOutcomeCancelled;
  if (outcome === 'partial') return words.disputeOutcomePartial;
  if (outcome === 'refunded') return words.disputeOutcomeRefunded;
  return { open: words.disputeOpen, escalated: words.disputeEscalated, closed: words.disputeClosed }[state];
}

function reverseLine(asked: Asked, order: DemoOrder, dispute: DemoDispute) {
  const { hosts } = asked;
  const line = order.lines.find((one) => one.lineId === dispute.lineId) ?? order.lines[0];
  const storeId = oldStoreId(order.store);
  const refund = {
    code: 7,
    detailUrl: `${hosts.mobile}/p/refund-amount/detail.html?pha_manifest=refund-amount&tradeOrderLineId=${dispute.lineId}`,
    type: 'refund_details',
  };
  const isPaidBack = dispute.outcome === 'partial' || dispute.outcome === 'refunded';
  return {
    ...(line ? { aeItemDTO: itemOf(asked, line) } : {}),
    buttonDTOList: [
      ...disputeActs(dispute).map((act) => listedActs[act]),
      ...(isPaidBack ? [refund] : []),
      { code: 1, detailUrl: disputeLink(hosts.trade, dispute), role: 'BUYER', type: 'view_details' },
    ],
    gmtCreate: String(dispute.openedAt),
    gmtCreateFormat: written(dispute.openedAt, asked.options.zone),
    gmtModified: String(dispute.changedAt),
    gmtModifiedFormat: written(dispute.changedAt, asked.options.zone),
    reverseBizType: '4pl',
    reverseOrderId: dispute.reverseOrderId,
    reverseOrderLineId: dispute.id,
    reverseStatus: statuses[dispute.state],
    reverseType: 'RETURN',
    seller: {
      canContact: true,
      contactSellerUrl: `${hosts.shop}/p/message/index.html`,
      extraParams: {},
      storeId: Number(storeId),
      storeUrl: `${hosts.shop}/store/${storeId}`,
      userId: Number(order.store.sellerId),
    },
    solutionType: 1,
    tradeOrderId: order.id,
    tradeOrderLineId: dispute.lineId,
  };
}

/** The address of a dispute's own page, in both forms that were captured. */
export function disputeLink(trade: string, dispute: DemoDispute): string {
  const query =
    dispute.issueId === null
      ? `tradeOrderLineId=${dispute.lineId}&reverseOrderLineId=${dispute.id}`
      : `reverseOrderLineId=${dispute.id}&issueId=${dispute.issueId}`;
  return `${trade}/issue/fastissue/Detail.htm?${query}&from=1`;
}

function itemOf(asked: Asked, line: DemoLine) {
  const { hosts, print } = asked;
  const { product } = line;
  const piece = inCurrency(product.price, print.currency);
  const price = formatMoney(piece, print.currency);
  return {
    canApplyReverse: false,
    itemCount: line.quantity,
    itemDetailUrl: `${hosts.shop}/item/${product.id}.html`,
    itemId: Number(product.id),
    itemPicUrl: `${hosts.shop}${picturePath(product)}`,
    itemTitle: product.title,
    itemUnitPrice: {
      cent: piece,
      currency: print.currency,
      formatMoney: price,
      formatPrice: {
        formatSimplePrice: price,
        priceInfo: `${price}|${Math.floor(piece / 100)}|${String(piece % 100).padStart(2, '0')}`,
      },
    },
    skuDTOList: [{ skuId: 193, skuValue: product.sku }],
    supportPersonalReason: true,
    tradeSnapshotUrl: `${hosts.shop}/p/order/snapshot.html`,
  };
}

/** Of other currencies the code stands before the number. */
const symbols: Partial<Record<Currency, string>> = { USD: '$', BRL: 'R$', EUR: '€', RUB: 'руб.' };

/** `R$61.25`: disputes print a point and commas where the orders of the same account print `R$61,25`. */
function formatMoney(minor: number, currency: Currency): string {
  const whole = String(Math.floor(minor / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${symbols[currency] ?? `${currency} `}${whole}.${String(minor % 100).padStart(2, '0')}`;
}

/** `2022-03-23 21:19:58` */
function written(at: number, zone: string | null): string {
  const options = { dateStyle: 'short', timeStyle: 'medium', ...(zone ? { timeZone: zone } : {}) } as const;
  return new Intl.DateTimeFormat('sv-SE', options).format(at);
}
