import { schemeless } from '../hosts.ts';
import type { DemoLine, DemoOrder } from '../orders.ts';
import { sumsOf } from '../orders.ts';
import { picturePath } from '../pictures.ts';
import { itemNumber, itemUrl } from '../shop/addresses.ts';
import { fill } from '../words/words.ts';
import type { Asked } from './envelope.ts';

/** Order lines as both order APIs carry them. */
export function linesOf(asked: Asked, order: DemoOrder): Record<string, unknown>[] {
  const sums = sumsOf(order, asked.print.currency);
  return order.lines.map((line, index) => lineOf(asked, order, line, sums.pieces[index] ?? 0));
}

function lineOf(asked: Asked, order: DemoOrder, line: DemoLine, piece: number): Record<string, unknown> {
  const { words, print, hosts } = asked;
  const { product } = line;
  const price = order.hasPrice
    ? {
        currencyCode: print.currency,
        formatPriceInfo: print.moneyInfo(piece),
        itemPriceText: print.money(piece),
      }
    : {};
  return {
    ...price,
    itemDetailUrl: schemeless(itemUrl(hosts, product)),
    itemImgUrl: `${hosts.shop}${picturePath(product)}`,
    itemTags: [
      {
        desc: fill(words.promise.returnWithin, { days: '15' }),
        href: `${hosts.shop}/ssr/300004428/G7ZED4yXte`,
        richText: `<font color="#009966">${words.promise.freeReturns}</font>`,
        type: 'LOCAL_FREE_RETURN',
      },
    ],
    itemTitle: product.title,
    orderLineId: line.lineId,
    productId: itemNumber(hosts, product.id),
    quantity: line.quantity,
    skuAttrKeys: '14:193',
    skuAttrs: [{ id: 14, name: words.list.color, text: product.sku, vid: 193 }],
    skuId: `120000${product.id.slice(-11)}`,
    tagCombineColor: '#009966',
  };
}
