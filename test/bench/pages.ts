import type { Driver } from '../e2e/browser.ts';
import { detailPath, listPath, trackingPath } from '../e2e/shop.ts';
import type { Market, MarketOptions } from '../market/market.ts';
import { productLayouts } from '../market/options.ts';
import { benchLongTasks } from './long-tasks.ts';

/** The longest run of Escrowl's code on every kind of page that it reads; lists as long as the demo can make them. */
export async function benchPages(market: Market, driver: Driver): Promise<void> {
  const heavy = () => market.setScenario('heavy');
  await benchLongTasks(driver, [
    { name: 'list of 200', address: listPath, drawn: '.order-item:nth-child(200)', prepare: heavy },
    {
      name: 'mobile list of 200',
      address: `https://m.aliexpress.com${listPath}`,
      drawn: '.order-item-mobile:nth-child(200)',
    },
    {
      name: 'old list of 200',
      address: 'https://trade.aliexpress.com/orderList.htm',
      drawn: 'tbody.order-item-wraper:nth-child(201)',
    },
    { name: 'reviews', address: `${feedback('com')}/feedbackBuyerList.htm`, drawn: '.product-action' },
    { name: '.ru list', address: 'https://aliexpress.ru/order-list?filterName=archive', drawn: '.red-order' },
    { name: '.ru reviews', address: `${feedback('ru')}/feedbackBuyerList.htm`, drawn: '.red-review' },
  ]);

  market.setScenario('everything');
  const { id, lines, dispute } = market.order('dispute-escalated');
  const line = lines[0];
  if (!line) throw new Error('an order of nothing');
  const { product } = line;
  const item = `/item/${product.id}.html`;
  await benchLongTasks(driver, [
    { name: 'list of 10', address: listPath, drawn: '.order-item' },
    { name: 'detail', address: detailPath(id), drawn: '.order-status' },
    { name: 'tracking', address: trackingPath(id), drawn: '[class*="mailNoValue"]' },
    {
      name: 'disputes',
      address: 'https://m.aliexpress.com/p/refund-dispute/list.html',
      drawn: '.reverse-list .order-block',
    },
    {
      name: 'dispute',
      address: `https://trade.aliexpress.com/issue/fastissue/Detail.htm?tradeOrderLineId=${dispute?.lineId}&reverseOrderLineId=${dispute?.id}`,
      drawn: '.reverse-status',
    },
    {
      name: 'old detail, to confirm',
      address: `https://trade.aliexpress.com/order_detail.htm?orderId=${id}`,
      drawn: '#confirm-receiving',
    },
    {
      name: 'old tracking',
      address: `https://track.aliexpress.com/logisticsdetail.htm?tradeId=${id}`,
      drawn: '.tracking-module',
    },
    ...productLayouts.map((productLayout) => ({
      name: `product ${productLayout}`,
      address: item,
      drawn: '.product h1',
      prepare: () => market.change({ productLayout } satisfies Partial<MarketOptions>),
    })),
    { name: 'store', address: `/store/${product.store.storeId}`, drawn: '.shop-head' },
    {
      name: 'old feedback',
      address: `https://feedback.aliexpress.com/display/evaluationDetail.htm?ownerMemberId=${product.store.sellerId}`,
      drawn: '#feedback-history',
    },
    { name: 'search', address: '/w/wholesale-with.html', drawn: '.pager' },
    {
      name: '.ru detail',
      address: `https://aliexpress.ru/order-list/${id}`,
      drawn: '[data-testid="productBlock"]',
    },
    { name: '.ru product', address: `https://aliexpress.ru${item}`, drawn: '.product' },
  ]);
}

const feedback = (site: 'com' | 'ru') => `https://feedback.aliexpress.${site}/management`;
