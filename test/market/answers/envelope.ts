import type { Hosts } from '../hosts.ts';
import type { MarketOptions } from '../options.ts';
import type { Printer } from '../print.ts';
import { hashOf } from '../random.ts';
import type { Words } from '../words/words.ts';

/** What every answer needs to know about the asking page. */
export interface Asked {
  options: MarketOptions;
  words: Words;
  print: Printer;
  hosts: Hosts;
  now: number;
}

export interface Component {
  tag: string;
  id: string;
  position: string;
  fields: Record<string, unknown>;
}

/** The APIs that the demo plays (MARKETPLACE.md 1.2–1.9); cart and count by name only. */
export const apis = {
  list: 'mtop.aliexpress.trade.buyer.order.list',
  detail: 'mtop.aliexpress.trade.buyer.order.detail',
  tracking: 'mtop.ae.ld.querydetail',
  operation: 'mtop.aliexpress.trade.buyer.order.operation',
  cart: 'mtop.aliexpress.shoppingcart.additem',
  count: 'mtop.aliexpress.trade.buyer.order.count',
  product: 'mtop.aliexpress.pdp.pc.query',
  store: 'mtop.ae.shop.seller.page.info',
  disputes: 'mtop.aliexpress.buyer.reverse.queryreverseorderpagelistforbuyer',
  // MARKETPLACE.md 1.6 names the end of it; the beginning is that of the list.
  dispute: 'mtop.aliexpress.buyer.reverse.reverseOrderLineRenderForBuyer',
  // Invented: nobody has seen what these buttons send.
  disputeAct: 'mtop.aliexpress.buyer.reverse.operatereverseorderline',
  benefits: 'mtop.ae.shop.benefit.info',
} as const;

/** An answer as mtop wraps it. */
export function envelope(api: string, data: unknown, ret = 'SUCCESS::调用成功') {
  return {
    api,
    data,
    ret: [ret],
    traceId: `2103${hashOf(`${api}${ret}`).toString(16).padStart(8, '0')}e0f1b`,
    v: '1.0',
  };
}

/** A component with the numeric id that its key ends in; ids of fixed components depend on the seed. */
export function component(
  asked: Asked,
  tag: string,
  fields: Record<string, unknown>,
  id?: string,
  position = 'body',
): Component {
  return {
    tag,
    id: id ?? String(100_000 + (hashOf(`${tag}${asked.options.seed}`) % 899_999)),
    position,
    fields,
  };
}

/** `pc_om_list_order_8212313961591322` */
export function keyOf(one: Component): string {
  return `${one.tag}_${one.id}`;
}

/**
 * A page made of components, in the shape of order list and detail.
 * @param children keys under each parent; the first parent is the root
 */
export function droplet(asked: Asked, components: Component[], structure: [Component, Component[]][]) {
  const root = structure[0]?.[0];
  return scalarsOf(asked, {
    container: { data: [] },
    data: Object.fromEntries(components.map((one) => [keyOf(one), written(asked, one)])),
    endpoint: {
      droplet: true,
      mode: 'pc',
      osVersion: '9.9.9',
      protocolVersion: '3.0',
      standard: true,
      ultronage: true,
    },
    global: { curTime: asked.now, response: {}, refreshPage: true, local_ab: true },
    hierarchy: {
      component: [...new Set(components.map((one) => tagOf(asked, one.tag)))],
      root: root ? keyOf(root) : '',
      structure: Object.fromEntries(
        structure.map(([parent, children]) => [keyOf(parent), children.map(keyOf)]),
      ),
    },
    linkage: { common: {}, input: [], request: [], signature: { stub: true } },
    reload: true,
  });
}

/** A component as it is sent; a layout that nobody knows has other tags and field names. */
function written(asked: Asked, one: Component) {
  const tag = tagOf(asked, one.tag);
  const rest = {
    id: one.id,
    position: one.position,
    scriptKey: `${tag.charAt(0).toUpperCase()}${tag.slice(1)}_${one.id}`,
    status: 'normal',
    tag,
    type: tag,
  };
  return asked.options.layout === 'unknown'
    ? { ...rest, props: renamed(one.fields) }
    : { ...rest, fields: one.fields };
}

function tagOf(asked: Asked, tag: string): string {
  return asked.options.layout === 'unknown' ? tag.replace(/^(?:pc_om_list|detail)_/, 'nova_') : tag;
}

function renamed(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [`n_${name}`, value]));
}

/** On some accounts every number and boolean comes as a string (MARKETPLACE.md, fact 7). */
function scalarsOf<T>(asked: Asked, value: T): unknown {
  if (asked.options.scalars === 'native') return value;
  return JSON.parse(
    JSON.stringify(value, (_, one: unknown) =>
      typeof one === 'number' || typeof one === 'boolean' ? String(one) : one,
    ),
  );
}
