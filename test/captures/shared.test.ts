import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deadlineSchema } from '../../lib/model/deadline.ts';
import { disputeSchema } from '../../lib/model/dispute.ts';
import { orderSchema } from '../../lib/model/order.ts';
import { parcelSchema } from '../../lib/model/parcel.ts';
import { productSchema, sellerSchema } from '../../lib/model/shop.ts';
import { readFiles } from '../../tools/read/input.ts';
import { outputOf } from '../../tools/read/output.ts';

// Real answers of 2026-09 that lie outside this repository; every field of CONTRACT.md worked out by hand.

const folder = join(import.meta.dirname, '../../../shared/captures');
const textOf = (name: string) => readFileSync(join(folder, name), 'utf8');
const parsed = (name: string) => JSON.parse(textOf(name));

function read(...names: string[]) {
  const options = {
    url: null,
    at: '2026-09-08T00:00:00Z',
    zone: 'America/Sao_Paulo',
    files: names.map((name) => join(folder, name)),
  };
  // What the command prints: parsed text, so that an absent key is seen.
  return JSON.parse(JSON.stringify(outputOf(readFiles(options), options)));
}

const brl = (amount: number) => ({ amount, currency: 'BRL' });
const orderKeys =
  'id market status statusText closedBecause placedAt paidAt shippedAt deliveredAt completedAt total paymentMethod seller items actions protectionEndsAt promises';
const nothingOf = (keys: string) => Object.fromEntries(keys.split(' ').map((key) => [key, null]));

interface RawLine {
  orderLineId: string;
  productId: string;
  itemTitle: string;
  skuId: string;
  skuAttrs?: { text: string }[];
  quantity: number;
  formatPriceInfo: string;
}

/** A line as the list prints it, its price from the two numbers behind the display: "R$13,90|13|90". */
function itemOf(line: RawLine) {
  const [, whole = '', cents = ''] = line.formatPriceInfo.split('|');
  return {
    lineId: line.orderLineId,
    productId: line.productId,
    title: line.itemTitle,
    sku: line.skuAttrs?.map(({ text }) => text).join(' / ') || null,
    skuId: line.skuId,
    quantity: line.quantity,
    price: brl(Number(whole.replace(/\D/g, '') + cents)),
  };
}

function nameOfStore(cards: Record<string, { fields: Record<string, string> }>, storeId: string) {
  const card = Object.values(cards).find(({ fields }) => fields.storePageUrl?.endsWith(`/${storeId}`));
  return card?.fields.storeName;
}

const list = 'order-list.api.br.2026-09.json';
const detail = 'order-detail.api.br.2026-09.json';
const usDetail = 'order-detail.api.us-shape.2026-09.json';
const tracking = 'tracking.api.br.2026-09.json';
const disputes = 'dispute-list.api.br.2026-09.json';
const count = 'order-count.api.br.2026-09.json';
const product = 'product.api.2026.json';
const ruProduct = 'product.ru-widgets.2021.json';
const store = 'store.html.2024-02.html';

describe.skipIf(!existsSync(folder))('real answers', () => {
  it('have every key of the contract, in its order, and fit the model', () => {
    for (const name of [list, detail, usDetail, tracking, disputes, count, product, ruProduct, store]) {
      const output = read(name);
      expect(Object.keys(output).join(' ')).toBe(
        'page market sources orders parcels sellers products disputes deadlines problems',
      );
      expect(output.problems).toEqual([]);
      for (const order of output.orders ?? []) {
        expect(Object.keys(order).join(' ')).toBe(orderKeys);
        orderSchema.parse(order);
      }
      for (const parcel of output.parcels ?? []) parcelSchema.parse(parcel);
      for (const seller of output.sellers ?? []) sellerSchema.parse(seller);
      for (const each of output.products ?? []) productSchema.parse(each);
      for (const dispute of output.disputes ?? []) disputeSchema.parse(dispute);
      for (const deadline of output.deadlines ?? []) deadlineSchema.parse(deadline);
    }
  });

  it('have nothing personal in what is printed', () => {
    for (const names of [[list], [detail], [usDetail], [tracking], [disputes], [list, detail, tracking]]) {
      expect(JSON.stringify(read(...names))).not.toMatch(
        /Comprador|Rua Exemplo|Bairro|Cidade Exemplo|Estado Exemplo|11999999999|00000-000|08008956794|\+55/,
      );
    }
  });

  it('order list', () => {
    const output = read(list);
    expect(output).toMatchObject({
      page: 'order-list',
      market: 'aliexpress.com',
      parcels: null,
      products: null,
      disputes: null,
    });
    expect(output.sources).toEqual([{ reader: 'api:order-list', seen: 10, read: 10 }]);
    const rows = output.orders.map((order: Record<string, { amount: number; storeId: string }>) =>
      [
        order.id,
        order.status,
        order.statusText,
        order.placedAt,
        order.total?.amount,
        order.seller?.storeId,
      ].join(' '),
    );
    expect(rows).toEqual([
      '8214398062177351 shipped Awaiting delivery 2026-09-01 3193 1102357078',
      '8214779947343229 shipped Awaiting delivery 2026-09-01 8715 1102199525',
      '8212313961591322 completed Completed 2026-07-15 13274 1105843321',
      '8212268452148012 completed Completed 2026-07-15 27733 1102610220',
      '8212611134562621 completed Completed 2026-06-26 33507 1936564',
      '8211781299384136 completed Completed 2026-05-27 40020 301635',
      '8211748238135282 completed Completed 2026-05-18 8782 1104336407',
      '8211736227630231 completed Completed 2026-04-23 28799 1102610220',
      '8211589415816822 completed Completed 2026-04-19 1397 900103868',
      '8210505692320516 completed Completed 2026-04-08 4587 1102199525',
    ]);
    const raw = parsed(list).data.data;
    for (const [at, order] of output.orders.entries()) {
      const { storeName, orderLines } = raw[`pc_om_list_order_${order.id}`].fields;
      expect(order).toMatchObject({
        ...nothingOf('closedBecause paidAt shippedAt deliveredAt completedAt paymentMethod protectionEndsAt'),
        market: 'aliexpress.com',
        seller: { name: storeName },
        actions: at < 2 ? ['CONFIRM_GOODS', 'TRACKING'] : ['DELETE', 'REPURCHASE'],
      });
      expect(order.total.currency).toBe('BRL');
      expect(order.items).toEqual(orderLines.map(itemOf));
      const coupon = /R\$\d+ coupon if delayed/.exec(JSON.stringify(orderLines))?.[0];
      expect(order.promises).toEqual([
        ...(coupon ? [{ kind: 'late-coupon', text: coupon }] : []),
        { kind: 'free-return', text: 'Free returns' },
      ]);
    }
    const [first, , , fourth, , , seventh] = output.orders;
    expect(first.items).toMatchObject([
      {
        productId: '1005426411597830',
        skuId: '12005667062841773',
        sku: '2.4A USB To L / 1m',
        quantity: 2,
        price: brl(1390),
      },
    ]);
    expect(first.promises[0]).toEqual({ kind: 'late-coupon', text: 'R$5 coupon if delayed' });
    expect(fourth.promises).toHaveLength(1);
    expect(seventh.items).toMatchObject([
      { productId: '1005924558387036', sku: 'EDXProX Black MIC', quantity: 1, price: brl(3779) },
      { productId: '1005924558387036', sku: 'EDXProX Clear NOMIC', quantity: 1, price: brl(3510) },
    ]);
    expect(output.sellers[0].name).toBe('LIMA Store');
    expect(output.sellers).toEqual(
      '1102357078 1102199525 1105843321 1102610220 1936564 301635 1104336407 900103868'
        .split(' ')
        .map((storeId) => ({
          ...nothingOf(Object.keys(sellerSchema.shape).join(' ')),
          storeId,
          name: nameOfStore(raw, storeId),
          url: `https://www.aliexpress.com/store/${storeId}`,
        })),
    );
  });

  it('order detail', () => {
    const output = read(detail);
    expect(output).toMatchObject({
      page: 'order-detail',
      market: 'aliexpress.com',
      parcels: null,
      products: null,
      disputes: null,
    });
    expect(output.orders).toHaveLength(1);
    const [order] = output.orders;
    const { items, promises, ...rest } = order;
    expect(rest).toEqual({
      id: '8212313961591322',
      market: 'aliexpress.com',
      status: 'completed',
      statusText: 'Completed',
      closedBecause: null,
      placedAt: '2026-07-15',
      paidAt: '2026-07-15',
      shippedAt: '2026-07-16',
      deliveredAt: null,
      completedAt: '2026-07-28',
      total: brl(13274),
      paymentMethod: 'card',
      seller: { storeId: '1105843321', name: 'Vega Store' },
      actions: ['DOWNLOAD_RECEIPT', 'OPEN_DISPUTE', 'REPURCHASE', 'REPURCHASE_LINE', 'TRACKING'],
      protectionEndsAt: '2026-09-04',
    });
    expect(items).toEqual([
      {
        lineId: '8212840438652111',
        productId: '1005745176332016',
        title:
          'Neo XENON 2.1 de Gama Omega eco Cabo Xenon XENON Pixel 8K@60Hz 4K@120Hz Tango Xenon HD e HD Indigo alfa TV Ultra PS5 Tango',
        skuId: '12008585716928855',
        sku: 'HDMI-compatible 2.1 / 2m',
        quantity: 1,
        price: brl(12659),
      },
    ]);
    expect(promises.map(({ text }: { text: string }) => text)).toEqual([
      'If there are any problems, you can apply for a return/refund within 7 days of confirming receipt.',
      'If the item you received is defective or not as described, you can open a dispute within 90 days after order was placed.',
      'If delivered after Aug 3, 2026 you can collect a R$5 coupon after 48 hours of that date',
      'Apply for R$5,00 coupon code if delayed by Aug 3, 2026',
      'Refund if no delivery before Sep 4, 2026',
      'Send it back within 15 days after delivery.',
      'Estimated delivery date: Aug 3, 2026',
    ]);
    expect(output.sellers).toEqual([
      {
        ...nothingOf(Object.keys(sellerSchema.shape).join(' ')),
        storeId: '1105843321',
        name: 'Vega Store',
        url: 'https://www.aliexpress.com/store/1105843321',
      },
    ]);
    expect(promises.map(({ text: _, ...promise }: { text: string }) => promise)).toEqual([
      { kind: 'return-window', days: 7, from: 'completed' },
      { kind: 'dispute-window', days: 90, from: 'placed' },
      { kind: 'late-coupon', at: '2026-08-03' },
      { kind: 'late-coupon', at: '2026-08-03' },
      { kind: 'delivery-refund', at: '2026-09-04' },
      { kind: 'free-return', days: 15, from: 'delivered' },
      { kind: 'eta', at: '2026-08-03' },
    ]);
    const by = Object.fromEntries(
      output.deadlines.map((each: { rule: string; by: string }) => [each.rule, each.by]),
    );
    expect(by).toMatchObject({
      protection: '2026-09-04',
      'dispute-after-completion': '2026-08-04',
      'dispute-defective': '2026-10-13',
    });
  });

  it('order detail with strings for scalars', () => {
    const [order] = read(usDetail).orders;
    expect(order).toEqual({
      ...nothingOf(orderKeys),
      id: '8000222333270000',
      status: 'shipped',
      statusText: 'Awaiting delivery',
      placedAt: '2026-09-13',
      paidAt: '2026-09-13',
      total: { amount: 2566, currency: 'USD' },
      paymentMethod: 'wallet',
    });
    expect(read(usDetail)).toMatchObject({ market: null, sellers: [], parcels: null });
  });

  it('tracking', () => {
    const output = read(tracking);
    expect(output).toMatchObject({
      page: 'tracking',
      market: null,
      sellers: null,
      products: null,
      disputes: null,
    });
    expect(output.orders).toEqual([
      {
        ...nothingOf(orderKeys),
        id: '8212313961591322',
        deliveredAt: '2026-07-31T15:35:11Z',
        protectionEndsAt: '2026-09-03',
        promises: [
          {
            kind: 'late-coupon',
            at: '2026-08-03',
            text: 'Apply for R$5.00 coupon code if delayed by Aug 3, 2026',
          },
          { kind: 'delivery-refund', at: '2026-09-03', text: 'Refund if no delivery before Sep 3, 2026' },
        ],
      },
    ]);
    const [{ events, ...parcel }] = output.parcels;
    expect(parcel).toEqual({
      orderId: '8212313961591322',
      code: 'AA000000000BR',
      otherCodes: ['LP00000000000000', 'CNBR00160702682'],
      carrier: 'J&T Express',
      service: 'AliExpress standard shipping',
      status: 'delivered',
      eta: null,
      productIds: ['1005745176332016'],
    });
    type RawEvent = Record<'trackingPrimaryCode' | 'trackingSecondCode' | 'trackingName', string> & {
      time: number;
    };
    const raw: RawEvent[] = parsed(tracking).data.module.trackingDetailLineList[0].detailList;
    expect(events).toHaveLength(26);
    expect(events).toEqual(
      raw.map((event) => ({
        at: `${new Date(event.time).toISOString().slice(0, 19)}Z`,
        code: event.trackingPrimaryCode ?? event.trackingSecondCode,
        text: event.trackingName,
      })),
    );
    expect(events[25]).toEqual({
      at: '2026-07-19T22:59:31Z',
      code: 'AE_ORDER_PLACED',
      text: 'Order created',
    });
  });

  it('dispute list', () => {
    const output = read(disputes);
    expect(output).toMatchObject({
      page: 'dispute-list',
      market: 'aliexpress.com',
      parcels: null,
      products: null,
    });
    expect(output.disputes).toEqual([
      {
        id: '6239649418962814',
        orderId: '8144543148947317',
        lineId: '8144101709301607',
        status: 'closed',
        openedAt: '2022-03-24T00:14:47Z',
        updatedAt: '2022-03-23T02:55:11Z',
        kind: 'RETURN',
        storeId: '1816519',
      },
      {
        id: '6234417803672596',
        orderId: '8143536486605361',
        lineId: '8143355043086413',
        status: 'closed',
        openedAt: '2022-01-31T13:07:59Z',
        updatedAt: '2022-01-31T17:20:45Z',
        kind: 'RETURN',
        storeId: '325087',
      },
      {
        id: '230619598499278',
        orderId: '8142247025479021',
        lineId: '8142306633611334',
        status: 'closed',
        openedAt: '2021-12-17T03:15:02Z',
        updatedAt: '2021-12-11T21:31:08Z',
        kind: 'RETURN',
        storeId: '912255364',
      },
    ]);
    const stores = [
      ['8144543148947317', '1816519', 'FENIX Store'],
      ['8143536486605361', '325087', 'Cabo Store'],
      ['8142247025479021', '912255364', 'ZETA Store'],
    ];
    expect(output.orders).toEqual(
      stores.map(([id, storeId, name]) => ({
        ...nothingOf(orderKeys),
        id,
        market: 'aliexpress.com',
        seller: { storeId, name },
      })),
    );
    expect(output.sellers).toEqual(
      stores.map(([, storeId, name]) => ({
        ...nothingOf(Object.keys(sellerSchema.shape).join(' ')),
        storeId,
        name,
        url: `https://www.aliexpress.com/store/${storeId}`,
      })),
    );
  });

  it('order count', () => {
    expect(read(count)).toEqual({
      ...nothingOf('market orders parcels sellers products disputes deadlines'),
      page: 'other',
      sources: [{ reader: 'api:order-count', seen: 0, read: 0 }],
      problems: [],
    });
  });

  it('product of 2026', () => {
    expect(read(product)).toEqual({
      ...nothingOf('market orders parcels disputes deadlines'),
      page: 'product',
      sources: [{ reader: 'api:product-2024', seen: 1, read: 1 }],
      products: [
        {
          id: '999',
          title: 'Test Product',
          storeId: '789',
          price: { amount: 800, currency: 'USD' },
          stars: 4.8,
          reviews: 12,
          sold: 42,
          freeShipping: true,
          deliveryDays: { min: 5, max: 10 },
          // Where it ships from is printed, where to is not.
          shipsTo: null,
        },
      ],
      sellers: [
        {
          ...nothingOf(Object.keys(sellerSchema.shape).join(' ')),
          storeId: '789',
          name: 'Test Store',
          positiveRate: 98.5,
          // positiveNum 120 counts the positive ones, not those that the rate stands on.
          ratings: null,
          topRated: true,
        },
      ],
      problems: [],
    });
  });

  it('product of aliexpress.ru, JSON inside JSON', () => {
    expect(read(ruProduct)).toEqual({
      ...nothingOf('orders parcels disputes deadlines'),
      page: 'product',
      market: 'aliexpress.ru',
      sources: [{ reader: 'api:product-ru-2021', seen: 1, read: 1 }],
      products: [
        {
          id: '32836014141',
          title:
            'Fashion PU Leather 24 Bits Id Card Holder Multifunction Business Bank Card Case Men Women Credit Passport Rfid Purse Wallet Bag',
          storeId: '1291490',
          price: null, // US $3.23 - 3.97
          stars: 4.6,
          reviews: 189,
          sold: 421,
          freeShipping: true,
          deliveryDays: { min: 30, max: 50 },
          shipsTo: 'US',
        },
      ],
      sellers: [
        {
          ...nothingOf('ratings topRated local pooled'),
          storeId: '1291490',
          name: 'XZHJT Official Store',
          url: 'https://www.aliexpress.ru/store/1291490',
          positiveRate: 96.8,
          openedAt: '2014-06-01T15:33:15Z', // 1401636795000
          followers: 30057,
          described: 4.8,
          communication: 4.7,
          shippingSpeed: 4.7,
          country: 'CN',
        },
      ],
      problems: [],
    });
  });

  it('store, an almost empty shell', () => {
    expect(read(store)).toEqual({
      ...nothingOf('orders parcels products disputes deadlines'),
      page: 'store',
      market: 'aliexpress.com',
      sources: [{ reader: 'embedded:store-2024', seen: 1, read: 1 }],
      sellers: [
        {
          ...nothingOf(Object.keys(sellerSchema.shape).join(' ')),
          storeId: '4682001',
          name: 'FAN MODEL WORD Store',
          url: 'https://yufanmodel.aliexpress.com/store/4682001',
        },
      ],
      problems: [],
    });
  });

  it('list, detail and tracking as one visit', () => {
    const output = read(list, detail, tracking);
    expect(output).toMatchObject({ page: 'tracking', market: 'aliexpress.com' });
    expect(output.orders).toHaveLength(10);
    const order = output.orders.find(({ id }: { id: string }) => id === '8212313961591322');
    expect(order).toMatchObject({
      status: 'completed',
      deliveredAt: '2026-07-31T15:35:11Z',
      completedAt: '2026-07-28',
      protectionEndsAt: '2026-09-03',
      actions: ['DELETE', 'DOWNLOAD_RECEIPT', 'OPEN_DISPUTE', 'REPURCHASE', 'REPURCHASE_LINE', 'TRACKING'],
    });
  });
});
