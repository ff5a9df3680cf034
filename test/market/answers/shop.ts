import { type DemoProduct, type DemoStore, products, stores } from '../catalogue.ts';
import { moreProducts } from '../catalogue-more.ts';
import { schemeless } from '../hosts.ts';
import { inCurrency } from '../orders.ts';
import { picturePath } from '../pictures.ts';
import { type Asked, apis, envelope } from './envelope.ts';

/** A product by id; null when the demo sells no such thing. */
export function productById(id: string): DemoProduct | null {
  return [...products, ...moreProducts].find((one) => one.id === id) ?? null;
}

/** A store by number; null when there is none. */
export function storeById(id: string): DemoStore | null {
  const more = moreProducts.map((one) => one.store);
  return [...stores, ...more].find((one) => one.storeId === id || one.oldId === id) ?? null;
}

const yearsOpen = (store: DemoStore, now: number) =>
  Math.max(0, new Date(now).getUTCFullYear() - store.openedYear);

/** "28.7K" */
const followersOf = (store: DemoStore) =>
  store.followers < 1000 ? String(store.followers) : `${(store.followers / 1000).toFixed(1)}K`;

/** The answer of `mtop.aliexpress.pdp.pc.query`, generation C (MARKETPLACE.md 1.8). */
export function product(asked: Asked, one: DemoProduct) {
  const { print, hosts, now } = asked;
  const { store } = one;
  const price = inCurrency(one.price, print.currency);
  return envelope(apis.product, {
    result: {
      GLOBAL_DATA: {
        globalData: {
          subject: one.title,
          productId: Number(one.id),
          sales: one.sold,
          storeName: store.name,
          sellerId: Number(store.sellerId),
          storeId: Number(store.storeId),
          currencyCode: print.currency,
        },
      },
      PRODUCT_TITLE: { text: one.title },
      SHOP_CARD_PC: {
        storeName: store.name,
        sellerPositiveRate: store.positiveRate,
        sellerPositiveNum: Math.round((store.ratings * Number(store.positiveRate)) / 100),
        sellerTotalNum: store.ratings,
        sellerScore: store.ratings * 2,
        benefitInfoList: [
          { title: 'Positive feedback', value: `${store.positiveRate}%` },
          { title: 'Followers', value: followersOf(store) },
        ],
        sellerInfo: {
          storeNum: Number(store.storeId),
          storeURL: schemeless(`${hosts.shop}/store/${store.storeId}`),
          formatOpenTime: print.date(Date.UTC(store.openedYear, 4, 21, 12)),
          openedYear: yearsOpen(store, now),
          countryCompleteName: 'China',
          topRatedSeller: store.choice,
          localSeller: false,
          adminSeq: Number(store.sellerId),
        },
      },
      PC_RATING: { rating: one.stars, totalValidNum: one.reviews, otherText: `${one.sold} sold` },
      HEADER_IMAGE_PC: { imagePathList: [`${hosts.shop}${picturePath(one)}`] },
      PRICE: {
        targetSkuPriceInfo: {
          originalPrice: {
            currency: print.currency,
            formatedAmount: print.money(price * 2),
            value: (price * 2) / 100,
          },
          salePrice: {
            currency: print.currency,
            formatedAmount: print.money(price),
            value: price / 100,
          },
        },
      },
      SHIPPING: {
        originalLayoutResultList: [
          {
            bizData: {
              deliveryDayMax: 24,
              deliveryDayMin: 8,
              shippingFee: 'free',
              displayCurrency: print.currency,
              warehouseType: store.country,
            },
          },
        ],
      },
      COMPLIANCE_PC: {
        complianceList: [
          {
            link: `${hosts.shop}/credential/showcredential.htm?storeNum=${store.storeId}`,
            title: 'Business information',
          },
        ],
      },
    },
  });
}

/** The answer of `mtop.ae.shop.seller.page.info` (MARKETPLACE.md 1.9). */
export function storeInfo(asked: Asked, store: DemoStore) {
  const positive = Math.round((store.ratings * Number(store.positiveRate)) / 100);
  return envelope(apis.store, {
    module: {
      sellerBaseInfo: {
        storeName: store.name,
        countryName: 'China',
        since: `From ${asked.print.date(Date.UTC(store.openedYear, 4, 21, 12))}`,
        follows: `${followersOf(store)} followers`,
      },
      buyerEvaluationInfo: {
        positiveFeedBackValue: `${store.positiveRate}%`,
        totalPositiveSixMonths: positive,
        totalNeutralSixMonths: Math.floor((store.ratings - positive) / 2),
        totalNegativeSixMonths: Math.ceil((store.ratings - positive) / 2),
        totalNumSixMonths: store.ratings,
      },
      operatingScoreInfoList: [
        { title: 'Item as described', value: '4.7' },
        { title: 'Communication', value: '4.8' },
        { title: 'Shipping speed', value: '4.6' },
      ],
    },
  });
}
