/**
 * Where things stand on the pages from before 2022 and on those of disputes and reviews; the rest
 * is as in selectors.ts. Names of people, addresses and telephone numbers have no selector here:
 * nothing looks for them.
 */

/**
 * Order list of `trade.aliexpress.com`, 2013 to January 2022, and the deleted orders in the same
 * table. Evidence: MARKETPLACE.md 1.11 (a complete page of 2014, userscripts of 2016–2021).
 */
export const orderList2013 = {
  table: '#buyer-ordertable',
  card: '#buyer-ordertable tbody.order-item-wraper',
  number: '.order-info .first-row .info-body',
  date: '.order-info .second-row .info-body',
  detailLink: 'a.view-detail-link',
  /** Buttons are about the whole order; links of a line can carry the line's number under the same name. */
  numbered: 'button[orderid]',
  orderLinks: 'a[href*="rderId="]',
  storeName: '.store-info .first-row .info-body',
  storeLink: '.store-info a[href*="/store/"]',
  total: '.order-amount .amount-num',
  status: '.order-status .f-left',
  /** The state's locale-free name (MARKETPLACE.md 2): on the card, in some years on its buttons. */
  state: 'data-order-status',
  /** Milliseconds until the order closes by itself. */
  left: '.left-sendgoods-day[lefttime]',
  itemRow: '.order-body',
  item: '.product-sets',
  itemTitle: '.product-title a',
  itemSku: '.product-property .val',
  /** The price of one piece, then "X2". */
  itemAmounts: '.product-amount > span',
} as const;

/** Order detail of the same years. Evidence: MARKETPLACE.md 1.11 (userscripts of 2017–2021, a copy of the page's template). */
export const orderDetail2013 = {
  page: '#order-num-box, #TP_ProductTable, #TP_ShippingTable',
  number: '#order-num-box .order-no',
  /** Buttons of the whole order; those of a line can carry the line's number. */
  numbered: '.reminder-section button[orderid], #reminder-section button[orderid]',
  /** A sentence, not the list's word. */
  status: '.reminder-section .order-status, #reminder-section .order-status',
  state: 'data-status',
  item: '#TP_ProductTable tr.order-bd',
  itemBody: '#TP_ProductTable tbody',
  itemTitle: 'td.baobei a.baobei-name',
  itemSku: 'td.baobei .val',
  itemPrice: 'td.price',
  itemQuantity: 'td.quantity',
  storeLink: '.user-name-text a[href*="/store/"], .user-info a[href*="/store/"]',
  total: '#tp-order-price-table td.order-price',
  payment: '#tp-buyer-order-table tr.fund-bd',
  paymentMethod: 'td.pay-c3',
  paymentDate: 'td.pay-c4',
  parcel: '.shipping-bd',
  /** The number of a parcel that another one took the place of is struck out. */
  parcelReplaced: 'line-through',
  parcelNumber: ['.logistics-num', 'td.no'],
  parcelService: '.logistics-name',
  parcelButton: '.flush-btn[logisticsno]',
} as const;

/**
 * Tracking page `logisticsdetail.htm`. Evidence: MARKETPLACE.md 1.4 (a scraper kept from 2022 to
 * 2023; the number stands only in the link to the carrier's own page).
 */
export const tracking2022 = {
  page: '.tracking-module',
  carrierLink: 'a[href*="cainiao.com/detail.htm"]',
  service: '.title-eclp',
  status: '.status-title-text',
} as const;

/** The page that confirms receipt, until 2021. Evidence: MARKETPLACE.md 1.5 (scripts of 2018–2021). */
export const confirmReceipt2013 = {
  table: '#confirm-receiving',
  line: '#confirm-receiving tbody tr',
  box: 'input[type="checkbox"]:not(#select-all)',
  numbered: '#button-confirmOrderReceived[orderid]',
  itemTitle: 'a.baobei-name, a[href*="/item/"]',
} as const;

/** Buttons of those years (MARKETPLACE.md 1.5): on the list one that leads to the page of `confirm`, and one that cancels. */
export const oldButtons = {
  toConfirm: 'button.button-confirmOrderReceived',
  confirm: '#button-confirmOrderReceived',
  cancel: 'button.button-cancelOrder',
} as const;

/**
 * Orders that wait for a review, and the form for one, on `feedback.aliexpress.com`. Evidence:
 * MARKETPLACE.md 1.7 and 1.5; rows as in the order list (an extension of 2018), order numbers in
 * the links to the order (2025: Inc44/Alinvoice).
 */
export const reviewList2013 = {
  row: 'tr, li',
  /** The button that opens the form: only orders without a review have one. */
  leave: 'a[href*="leaveFeedback.htm"]',
  orderLink: 'a[href*="order_detail.htm"], a[href*="/order/detail.html"]',
  known: '.product-action, .product-sets',
  shown: '.product-action a[href*="leaveFeedback.htm"], #j-leave-feedback-container',
  form: '#j-leave-feedback-container, #buyerLeavefb-submit-btn',
} as const;

/**
 * Returns and refunds as they are drawn. Evidence: classes of 2026 (emiryuksel02/AliReturn, cards
 * and detail page of `m.aliexpress.com/p/refund-dispute/list.html`); links, MARKETPLACE.md 1.1.
 * The card's printed number is not taken: whether it is the order's or the line's, nobody says.
 */
export const disputes2026 = {
  card: '[class*="orderItem--orderItem--"]',
  /** What a card is on the old lists. */
  row: 'tr, li',
  links: 'a[href*="reverseOrderLineId="], a[href*="issueId="]',
  orderLinks: 'a[href*="rderId="]',
} as const;
