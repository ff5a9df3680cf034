import { productById } from '../answers/shop.ts';
import type { PageContext, Reply } from '../buyer-pages/context.ts';
import { html } from '../html.ts';
import { inCurrency } from '../orders.ts';
import { picturePath } from '../pictures.ts';
import { openedAt } from '../shop/goods.ts';
import { russiaPage } from './frame.ts';
import { russiaOf } from './russia.ts';

/** `/item/<id>.html`: the tree of widgets of 2021, JSON in the page (MARKETPLACE.md 1.10). */
export function russiaProduct(context: PageContext, id: string): Reply | null {
  const one = productById(id);
  if (!one) return null;
  const russia = russiaOf(context);
  const { words, print } = russia;
  const { store } = one;
  const price = inCurrency(one.price, print.currency);
  const storeUrl = `//aliexpress.ru/store/${store.storeId}`;
  const amount = (minor: number) => ({ value: minor / 100, currency: print.currency });
  const shop = {
    name: store.name,
    url: storeUrl,
    id: store.sellerId,
    storeNum: Number(store.storeId),
    subscribersCount: store.followers,
    dateOpening: String(openedAt(store, context.asked.now)),
    positiveReviews: {
      number: Math.round((store.ratings * Number(store.positiveRate)) / 100),
      percentages: Number(store.positiveRate),
    },
    reliableStore: store.choice,
    country: store.country,
    rateDescription: { count: 4.7, alt: '' },
    rateConversation: { count: 4.8, alt: '' },
    rateDelivery: { count: 4.6, alt: '' },
  };
  const widgets = [
    {
      widgetId: 'bx/ProductContextWidget/0.0.21',
      uuid: 'a',
      props: {
        id: one.id,
        name: one.title,
        price: {
          activity: true,
          discount: 50,
          formattedActivityPrice: russia.money(price),
          formattedPrice: russia.money(price * 2),
          minActivityAmount: amount(price),
          minAmount: amount(price * 2),
        },
        rating: { middle: Number(one.stars) },
        reviews: String(one.reviews),
        tradeInfo: { formatTradeCount: one.sold },
        delivery: {
          from: { countryName: 'China', countryCode: store.country },
          to: { country: 'RU' },
          methods: [
            { dateEstimated: '8-24', amount: { ...amount(0), formatted: russia.money(0) }, commitDay: 75 },
          ],
        },
        buyerProtection: { title: '{day}-Day Buyer Protection' },
        storeUrl,
        sellerId: store.sellerId,
      },
      children: [
        {
          widgetId: 'bx/ProductIdContext/0.0.2',
          uuid: 'b',
          props: { id: one.id },
          children: [{ widgetId: 'bx/HeaderPDP/0.6.3', uuid: 'c', props: { shop, isLogin: true } }],
        },
      ],
    },
  ];
  return russiaPage(russia, {
    kind: 'russia-product',
    title: one.title,
    data: { widgets, i18nData: { lang: russia.language } },
    content: html`<div class="order-block product">
<img class="product-picture" src="${picturePath(one)}" alt="">
<div><p>★ ${one.stars} · ${one.reviews}</p>
<p class="price">${russia.money(price)}</p>
<p>${words.seller}<a href="${context.asked.hosts.russia}/store/${store.storeId}">${store.name}</a></p>
<p>${words.protection}</p></div>
</div>`,
  });
}
