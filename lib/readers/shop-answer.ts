import type { PageKind, ReaderName, ReaderResult } from '../model/reading.ts';
import type { ReadHint } from './hint.ts';
import { itemNumber } from './item-number.ts';
import { productInLink } from './lines.ts';
import { type Answer, failureOf, longestAnswer } from './parse-answer.ts';
import { readProduct2020 } from './product-2020.ts';
import { readProduct2023 } from './product-2023.ts';
import { readProduct2024 } from './product-2024.ts';
import { readProductRu, readProductRuData } from './product-ru.ts';
import { guarded, unreadable } from './result.ts';
import { itemListOf, readSearch } from './search.ts';
import { readStoreBenefits, readStoreInfo } from './store.ts';
import { parseJson } from './text/json.ts';
import { digits } from './text/text.ts';
import { isRecord, type Json, record, records } from './value.ts';

/** One shape of data about products and stores, and what reads it. */
interface ShopShape {
  /** The reader's name without where the data came from. */
  name: string;
  page: PageKind;
  /** The answer that brings it, where one does. */
  api?: string;
  /** Whether data is of this shape, whatever it came in. */
  fits(data: Json): boolean;
  read(data: Json, reader: ReaderName, asked: Asked, hint: ReadHint): ReaderResult;
}

/** What the addresses of the page and of the request name. */
interface Asked {
  product: string | null;
  /** The product in the address of a request to aliexpress.ru. */
  requested: string | null;
  store: string | null;
}

const has = (data: Json, ...keys: string[]) => keys.some((key) => isRecord(data[key]));

/** MARKETPLACE.md 1.8–1.10. */
const shapes: readonly ShopShape[] = [
  {
    name: 'product-2024',
    page: 'product',
    api: 'mtop.aliexpress.pdp.pc.query',
    fits: (data) => has(data, 'GLOBAL_DATA', 'PRODUCT_TITLE', 'SHOP_CARD_PC', 'PC_RATING'),
    read: (data, reader, asked, hint) => readProduct2024(data, reader, asked.product, hint),
  },
  {
    name: 'product-2023',
    page: 'product',
    fits: (data) => has(data, 'productInfoComponent', 'sellerComponent', 'storeFeedbackComponent'),
    read: (data, reader, asked, hint) => readProduct2023(data, reader, asked.product, hint),
  },
  {
    name: 'product-2020',
    page: 'product',
    fits: (data) => has(data, 'storeModule', 'titleModule', 'priceModule'),
    read: (data, reader, asked, hint) => readProduct2020(data, reader, asked.product, hint),
  },
  {
    name: 'product-ru-2021',
    page: 'product',
    fits: (data) => records(data.widgets).some(({ widgetId }) => /^bx\/Product/.test(String(widgetId))),
    read: (data, reader, asked, hint) => readProductRu(data, reader, asked.product, hint),
  },
  {
    name: 'product-ru-2024',
    page: 'product',
    api: 'productdata',
    fits: (data) => has(data, 'skuInfo') && has(data, 'tradeInfo', 'rating') && Array.isArray(data.gallery),
    read: (data, reader, asked) => readProductRuData(data, reader, asked.product, asked.requested),
  },
  {
    name: 'search-2024',
    page: 'search',
    fits: (data) => itemListOf(data) !== null,
    read: (data, reader) => readSearch(data, reader),
  },
  {
    name: 'store-info',
    page: 'store',
    api: 'mtop.ae.shop.seller.page.info',
    fits: (data) => has(data, 'sellerBaseInfo', 'buyerEvaluationInfo'),
    read: (data, reader, asked, hint) => readStoreInfo(data, reader, asked.store, hint),
  },
  {
    name: 'store-benefits',
    page: 'store',
    api: 'mtop.ae.shop.benefit.info',
    fits: (data) => records(data.benefitInfoList).some(({ mcmsKey }) => typeof mcmsKey === 'string'),
    read: (data, reader, asked) => readStoreBenefits(data, reader, asked.store),
  },
];

/** `/h5/mtop.…/1.0/`; `/aer-jsonapi/v1/bx/pdp/web/productData` of aliexpress.ru. */
const apiInAddress = /\/(mtop\.[a-z.]+(?=\/)|(?<=\/aer-jsonapi\/v\d\/bx\/pdp\/web\/)productdata(?=\?|$))/i;

/** The kind of page that a reader of this file reads; null for any other reader. */
export function pageOfShopReader(reader: ReaderName): PageKind | null {
  const name = reader.slice(reader.indexOf(':') + 1);
  return shapes.find((shape) => shape.name === name)?.page ?? null;
}

/** As `readAnswer`, for the answers of product, store and search pages. null: none of them. Never throws. */
export function readShopAnswer(input: Answer, hint: ReadHint): ReaderResult | null {
  const called = shapeCalled(apiInAddress.exec(input.url ?? '')?.[1]);
  if (input.body.length > longestAnswer) {
    return called ? unreadable(`api:${called.name}`, 'too-large', `${input.body.length} characters`) : null;
  }
  let answer: unknown;
  try {
    answer = input.rounded ? JSON.parse(input.body) : parseJson(input.body);
    // The .ru site's widgets were kept as JSON in a JSON string.
    if (typeof answer === 'string') answer = parseJson(answer);
  } catch {
    const named =
      called ?? shapeCalled(/"api"\s*:\s*"(mtop\.[a-z.]+)"/i.exec(input.body.slice(0, 4000))?.[1]);
    return named ? unreadable(`api:${named.name}`, 'json-broken', 'the answer is not whole JSON') : null;
  }
  return isRecord(answer) ? readShopData(answer, 'api', input.url, hint, called) : null;
}

/**
 * Reads data about products and stores: a whole answer, its `data`, or an object found in a page.
 * null when it is none of ours. Never throws.
 */
export function readShopData(
  found: Json,
  origin: 'api' | 'embedded',
  url: string | null,
  hint: ReadHint,
  called: ShopShape | null = null,
): ReaderResult | null {
  const expected = called ?? shapeCalled(found.api);
  const data = record(found.data);
  const holders = [found, data, record(data.result), record(data.data)];
  const fitting = (shape: ShopShape) => holders.find((holder) => shape.fits(holder));
  const shape = expected ?? shapes.find(fitting);
  if (!shape) return null;
  const reader: ReaderName = `${origin}:${shape.name}`;
  const failure = failureOf(found.ret);
  if (failure) return unreadable(reader, failure.code, failure.detail);
  const holder = fitting(shape);
  if (!holder) return unreadable(reader, 'layout-unknown', 'nothing known in the answer');
  return guarded(reader, () => shape.read(holder, reader, askedOf(hint.url, url), hint));
}

function shapeCalled(api: unknown): ShopShape | null {
  const name = typeof api === 'string' ? api.toLowerCase() : null;
  return shapes.find((shape) => shape.api === name) ?? null;
}

/**
 * The product and the store that an answer is about: what the request asks for, where it says so, for
 * an answer can come before the address of a soft navigation or after the next.
 */
function askedOf(page: string | null, request: string | null): Asked {
  const wanted = requestData(request);
  const [shown, product] = [productInLink(page), itemNumber(wanted.productId)];
  return {
    product: product ?? shown,
    requested: itemNumber(/[?&]productId=(\d+)/.exec(request ?? '')?.[1]),
    store: digits(wanted.storeId) ?? storeInAddress(page),
  };
}

/** The store's number in a page's address: `/store/N`, `/store/feedback-score/N.html`; null when it has none. */
export function storeInAddress(address: string | null): string | null {
  return /\/store\/(?:feedback-score\/)?(\d{3,24})(?:\.html)?(?:[/?#]|$)/.exec(address ?? '')?.[1] ?? null;
}

function requestData(request: string | null): Json {
  try {
    return record(parseJson(new URL(request ?? '').searchParams.get('data') ?? ''));
  } catch {
    return {};
  }
}
