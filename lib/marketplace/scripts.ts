/** A script of Escrowl's on the marketplace's pages: the name of its folder in `entrypoints/`, without `.content`. */
export type ScriptName = 'page' | 'shop' | 'feedback' | 'old' | 'russia';

/** Pages that a script is for: the match patterns of the manifest, and an address that they match. */
interface Place {
  example: string;
  patterns: readonly string[];
}

/** A page at just this path of aliexpress.com and aliexpress.us, language hosts too, whatever its query. */
const page = (path: string, query = ''): Place => ({
  example: `https://www.aliexpress.com${path}${query}`,
  patterns: ['com', 'us'].flatMap((site) => exactly(`https://*.aliexpress.${site}${path}`)),
});

/** Pages whose path begins like this, on both sites. */
const pagesUnder = (path: string, rest: string): Place => ({
  example: `https://www.aliexpress.com${path}${rest}`,
  patterns: ['com', 'us'].map((site) => `https://*.aliexpress.${site}${path}*`),
});

/** An address without its query; the pattern of a match covers the query, too. */
const exactly = (address: string) => [address, `${address}?*`];

/**
 * Where each script runs. A page of none of these gets no script of Escrowl's at all. As narrow as
 * match patterns can be: they know no digits. `pageAt` has the last word about what a page is.
 * Evidence of the addresses: MARKETPLACE.md 1.1.
 */
const places: Readonly<Record<ScriptName, readonly Place[]>> = {
  page: [
    page('/p/order/index.html', '?tab=shipped'),
    page('/p/order/detail.html', '?orderId=8200000000000001'),
    page('/p/tracking/index.html', '?tradeOrderId=8200000000000001'),
    page('/p/tracking/pop-text.html', '?tradeOrderId=8200000000000001'),
  ],
  shop: [
    pagesUnder('/item/', '1005000000000001.html'),
    pagesUnder('/i/', '1005000000000001.html'),
    // Store pages, and /store/feedback-score/1100000001.html
    pagesUnder('/store/', '1100000001'),
    pagesUnder('/w/', 'wholesale-usb-cable.html'),
    pagesUnder('/af/', 'usb-cable.html'),
    pagesUnder('/wholesale/', 'usb-cable.html'),
    page('/wholesale', '?SearchText=usb+cable'),
    {
      example: 'https://aliexpress.ru/item/1005000000000001.html',
      patterns: ['https://*.aliexpress.ru/item/*'],
    },
  ],
  // Store pages of old show it in a frame: the one script that runs inside of other pages.
  feedback: [
    {
      example: 'https://feedback.aliexpress.com/display/evaluationDetail.htm?ownerMemberId=900000001',
      patterns: exactly('https://feedback.aliexpress.com/display/evaluationDetail.htm'),
    },
  ],
  old: [
    {
      example: 'https://trade.aliexpress.com/orderList.htm',
      patterns: [
        ...exactly('https://trade.aliexpress.com/orderList.htm'),
        ...exactly('https://trade.aliexpress.com/order_list.htm'),
        ...exactly('https://trade.aliexpress.com/ordertrash/orderTrash.htm'),
      ],
    },
    {
      example: 'https://trade.aliexpress.com/order_detail.htm?orderId=8200000000000001',
      patterns: exactly('https://trade.aliexpress.com/order_detail.htm'),
    },
    {
      example: 'https://track.aliexpress.com/logisticsdetail.htm?tradeId=8200000000000001',
      patterns: exactly('https://track.aliexpress.com/logisticsdetail.htm'),
    },
    // Disputes: /issue/issue_list.htm, /issue/fastissue/Detail.htm?reverseOrderLineId=…
    {
      example: 'https://trade.aliexpress.com/issue/issue_list.htm',
      patterns: ['https://trade.aliexpress.com/issue/*'],
    },
    pagesUnder('/p/reverse-pages/', 'start.html'),
    page('/p/refund-dispute/list.html'),
    page('/p/refund-amount/detail.html', '?tradeOrderLineId=8200000000000001'),
    page('/p/refund-cancel/index.html'),
    // Reviews: /management/feedbackBuyerList.htm, /management/leaveFeedback.htm?parentOrderId=…
    {
      example: 'https://feedback.aliexpress.com/management/feedbackBuyerList.htm',
      patterns: ['https://feedback.aliexpress.com/management/*'],
    },
  ],
  russia: [
    {
      example: 'https://aliexpress.ru/order-list?filterName=archive',
      patterns: exactly('https://*.aliexpress.ru/order-list'),
    },
    {
      example: 'https://aliexpress.ru/order-list/8200000000000001',
      patterns: ['https://*.aliexpress.ru/order-list/*'],
    },
    {
      example: 'https://feedback.aliexpress.ru/management/feedbackBuyerList.htm',
      patterns: exactly('https://feedback.aliexpress.ru/management/feedbackBuyerList.htm'),
    },
  ],
};

const every = Object.values(places).flat();

/** The match patterns of a script; the tap's are those of all others but ratings, which are drawn by the server. null: no script has this name. */
export function matchesOf(script: string): string[] | null {
  const tapped = every.filter((place) => !places.feedback.includes(place));
  const own = script === 'tap' ? tapped : (new Map(Object.entries(places)).get(script) ?? null);
  return own?.flatMap(({ patterns }) => patterns) ?? null;
}

/** An address for each kind of place where Escrowl runs, to count what one page gets. */
export const exampleAddresses: readonly string[] = every.map(({ example }) => example);
