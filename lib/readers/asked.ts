import { orderNumber, orderPageAt } from '../marketplace/order-pages.ts';

/**
 * The order that an answer is about, by the request's `data` (`tradeOrderId` or `orderId`,
 * MARKETPLACE.md 7) or address, else by the page's address: after a soft navigation the page may
 * already be another order's. null when none names one.
 */
export function askedOrder(pageUrl: string | null, requestUrl: string | null): string | null {
  if (requestUrl && URL.canParse(requestUrl)) {
    const sent = new URL(requestUrl).searchParams.get('data') ?? '';
    const named = /"(?:tradeOrderId|orderId)"\s*:\s*"?(\d+)"?\s*[,}]/.exec(sent)?.[1];
    if (named && orderNumber.test(named)) return named;
    const inAddress = orderPageAt(requestUrl).orderId;
    if (inAddress) return inAddress;
  }
  return pageUrl ? orderPageAt(pageUrl).orderId : null;
}
