import { minorDigits } from '../../../lib/model/minor-digits.ts';
import type { Asked } from '../answers/envelope.ts';
import type { DemoProduct, DemoStore } from '../catalogue.ts';
import type { MarketOptions } from '../options.ts';
import { inCurrency } from '../orders.ts';
import { picturePath } from '../pictures.ts';
import { fill, type Words } from '../words/words.ts';
import { type ShopWords, shopWordsIn } from './words.ts';

const day = 86_400_000;

export function shopWordsOf(asked: Asked): ShopWords {
  return shopWordsIn(asked.options.language);
}

/** Where the shop sends things to, ISO 3166. */
export function countryOf(
  { shipTo }: Pick<MarketOptions, 'shipTo'>,
  { locale }: Pick<Words, 'locale'>,
): string {
  return shipTo ?? new Intl.Locale(locale).maximize().region ?? 'US';
}

/** When a store opened, epoch ms. */
export function openedAt({ opened }: DemoStore, now: number): number {
  return 'year' in opened ? Date.UTC(opened.year, 4, 21, 12) : now - opened.daysAgo * day;
}

export function yearsOpen(store: DemoStore, now: number): number {
  return Math.floor((now - openedAt(store, now)) / (365.25 * day));
}

/** The positive rate of six months, 0–100: the catalogue's, less what the falling store has lost. */
export function rateOf(asked: Asked, store: DemoStore): number {
  const lost = store.role === 'falling' ? asked.options.rateLost : 0;
  return Math.round((Number(store.positiveRate) - lost) * 10) / 10;
}

/** Ratings of six months by kind; with the rate of another time, of as many. */
export function ratingsOf(store: DemoStore, rate: number, total = store.ratings) {
  const positive = Math.round((total * rate) / 100);
  const neutral = Math.floor((total - positive) / 2);
  return { positive, neutral, negative: total - positive - neutral, total };
}

/** "10,000+", and small numbers as they are. */
export function soldOf(asked: Asked, { sold }: DemoProduct): string {
  return `${asked.print.number(sold)}${sold >= 100 ? '+' : ''}`;
}

export function soldText(asked: Asked, product: DemoProduct): string {
  return fill(shopWordsOf(asked).sold, { count: soldOf(asked, product) });
}

/** A product's prices in minor units of the page's currency; `most` differs from `price` for a range. */
export function pricesOf(asked: Asked, product: DemoProduct) {
  const { currency } = asked.print;
  const price = inCurrency(product.price, currency);
  const most = product.priceMost === null ? price : inCurrency(product.priceMost, currency);
  return { price, most, before: inCurrency(product.price * 2, currency), mostBefore: most * 2 };
}

/** An amount as all generations write it (their spelling). */
export function amountOf(asked: Asked, minor: number) {
  const { currency, money } = asked.print;
  return { currency, formatedAmount: money(minor), value: minor / 10 ** minorDigits(currency) };
}

/** "$3.20 - 18.75", or the one price. */
export function rangeOf(asked: Asked, least: number, most: number): string {
  const { money } = asked.print;
  return least === most ? money(least) : `${money(least)} - ${money(most)}`;
}

/** Ways of shipping, the shown one first (`bizData`, MARKETPLACE.md 1.8). */
export function freightOf(asked: Asked, product: DemoProduct) {
  const code = countryOf(asked.options, asked.words);
  const from = product.store.country;
  const common = {
    displayCurrency: asked.print.currency,
    shipTo: countryName(code),
    shipToCode: code,
    shipFrom: countryName(from),
    shipFromCode: from,
    guaranteedDeliveryTime: 60,
    freightCommitDay: '75',
  };
  const { min, max } = product.deliveryDays;
  const fee = shippingFee(asked);
  return [
    {
      bizData: {
        ...common,
        deliveryDayMin: min,
        deliveryDayMax: max,
        ...(product.freeShipping
          ? { shippingFee: 'free' }
          : {
              shippingFee: 'charge',
              displayAmount: amountOf(asked, fee).value,
              formattedAmount: asked.print.money(fee),
            }),
      },
    },
    {
      bizData: { ...common, deliveryDayMin: 3, deliveryDayMax: 4, shippingFee: 'charge', displayAmount: 30 },
    },
  ];
}

export function shippingFee(asked: Asked): number {
  return inCurrency(459, asked.print.currency);
}

/** As the data name a country, in every language. */
export function countryName(code: string): string {
  return new Intl.DisplayNames('en', { type: 'region' }).of(code) ?? code;
}

export function pictureUrl(asked: Asked, product: DemoProduct): string {
  return `${asked.hosts.shop}${picturePath(product)}`;
}
