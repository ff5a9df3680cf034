import { type Asked, apis, envelope } from '../answers/envelope.ts';
import type { DemoProduct, DemoStore } from '../catalogue.ts';
import { schemeless } from '../hosts.ts';
import { person } from '../personal.ts';
import { fill } from '../words/words.ts';
import { itemNumber, licenceUrl, storeUrl } from './addresses.ts';
import {
  amountOf,
  countryName,
  freightOf,
  openedAt,
  pictureUrl,
  pricesOf,
  rateOf,
  ratingsOf,
  shopWordsOf,
  soldOf,
  soldText,
  yearsOpen,
} from './goods.ts';

/** The answer of `mtop.aliexpress.pdp.pc.query`, generation C, since July 2024 (MARKETPLACE.md 1.8). */
export function product2024(asked: Asked, one: DemoProduct) {
  const { print, hosts } = asked;
  const { price, before, most, mostBefore } = pricesOf(asked, one);
  const shown = { originalPrice: amountOf(asked, before), salePrice: amountOf(asked, price) };
  return envelope(apis.product, {
    result: {
      GLOBAL_DATA: {
        globalData: {
          subject: one.title,
          productId: Number(itemNumber(hosts, one.id)),
          sales: soldOf(asked, one),
          storeName: one.store.name,
          sellerId: Number(one.store.sellerId),
          storeId: Number(one.store.storeId),
          currencyCode: print.currency,
        },
      },
      PRODUCT_TITLE: { text: one.title },
      SHOP_CARD_PC: card(asked, one.store),
      PC_RATING: { rating: one.stars, totalValidNum: one.reviews, otherText: soldText(asked, one) },
      HEADER_IMAGE_PC: { imagePathList: [pictureUrl(asked, one)] },
      PRICE: {
        skuPriceInfoMap: {
          [`120000${one.id.slice(-11)}`]: shown,
          ...(most === price
            ? {}
            : {
                [`120001${one.id.slice(-11)}`]: {
                  originalPrice: amountOf(asked, mostBefore),
                  salePrice: amountOf(asked, most),
                },
              }),
        },
        targetSkuPriceInfo: shown,
      },
      SHIPPING: { originalLayoutResultList: freightOf(asked, one) },
      PRODUCT_PROP_PC: { showedProps: attributes(asked) },
      ...compliance(asked, one),
    },
  });
}

function card(asked: Asked, store: DemoStore) {
  const { print, hosts, now } = asked;
  const says = shopWordsOf(asked);
  const rate = rateOf(asked, store);
  return {
    storeName: store.name,
    sellerPositiveRate: rate.toFixed(1),
    sellerPositiveNum: ratingsOf(store, rate).positive,
    sellerTotalNum: store.ratings,
    sellerScore: store.ratings * 2,
    sellerLevel: '24-s',
    benefitInfoList: [
      { title: says.positive, value: print.percent(rate) },
      { title: says.followersTitle, value: print.compact(store.followers) },
      { title: says.described, value: store.scores.described },
      { title: says.communication, value: store.scores.communication },
      { title: says.shippingSpeed, value: store.scores.shippingSpeed },
    ],
    sellerInfo: {
      storeNum: Number(store.oldId ?? store.storeId),
      storeURL: schemeless(storeUrl(hosts, store)),
      formatOpenTime: print.date(openedAt(store, now)),
      openedYear: yearsOpen(store, now),
      countryCompleteName: countryName(store.country),
      topRatedSeller: store.choice,
      localSeller: store.isLocal,
      adminSeq: Number(store.sellerId),
    },
  };
}

/** In Korea the law has the seller's representative and telephone here. */
function attributes({ options }: Asked) {
  const properties = [{ attrName: 'Material', attrValue: 'Mixed' }];
  return options.language === 'ko'
    ? [
        ...properties,
        { attrName: '대표자', attrValue: person.name },
        { attrName: '전화번호', attrValue: `${person.phoneCountry} ${person.phone}` },
      ]
    : properties;
}

/** Who really sells: a link to the licence of that store. Some pages have no such block. */
function compliance(asked: Asked, { soldBy, store }: DemoProduct) {
  if (soldBy === 'unsaid') return {};
  const seller = soldBy === 'shown' ? store : soldBy;
  const says = shopWordsOf(asked);
  const address = `${licenceUrl(asked.hosts, seller.oldId ?? seller.storeId)}&amp;_lang=en_US`;
  const link = `<span><a href="${address}" target="_blank">${seller.name}</a></span>`;
  return {
    COMPLIANCE_PC: {
      complianceList: [
        { title: says.supplier, content: fill(says.supplierIs, { name: link }) },
        { title: '', content: fill(says.soldBy, { name: store.name }) },
      ],
    },
  };
}
