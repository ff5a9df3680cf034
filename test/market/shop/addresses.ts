import type { DemoProduct, DemoStore } from '../catalogue.ts';
import type { Hosts } from '../hosts.ts';

/** How far aliexpress.us counts ahead of the other sites: 3256… is 1005…, 2255… is 4000… (MARKETPLACE.md, fact 10). */
const usOffset = 2n ** 51n;

/** Another host of the shop's family (`feedback`, a store's own name); the shop itself where it has no family. */
export function sibling(hosts: Hosts, name: string): string {
  return hosts.shop.replace(/\/\/[\w-]+(?=\.aliexpress\.)/, `//${name}`);
}

/** Whether these are the hosts of aliexpress.us. */
export function isUs(hosts: Hosts): boolean {
  return /\.aliexpress\.us(?::\d+)?$/.test(hosts.shop);
}

/** The number of an item on these hosts. */
export function itemNumber(hosts: Hosts, id: string): string {
  return isUs(hosts) ? String(BigInt(id) + usOffset) : id;
}

/** The number of an item on the other sites; anything that is none stays. */
export function canonicalItem(id: string): string {
  return /^(?:2255|3256)\d{12}$/.test(id) ? String(BigInt(id) - usOffset) : id;
}

export function itemUrl(hosts: Hosts, { id }: Pick<DemoProduct, 'id'>): string {
  return `${hosts.shop}/item/${itemNumber(hosts, id)}.html`;
}

/** A store's address: on a host of its own name where it has one (seen on aliexpress.com only). */
export function storeUrl(hosts: Hosts, { storeId, subdomain }: DemoStore): string {
  const host = subdomain && !isUs(hosts) ? sibling(hosts, subdomain) : hosts.shop;
  return `${host}/store/${storeId}`;
}

/** Who says that a store may sell (MARKETPLACE.md 1.1): as the real page has it, without a port. It is read, never opened. */
export function licenceUrl(hosts: Hosts, storeId: string): string {
  const { hostname } = new URL(sibling(hosts, 'shoprenderview'));
  return `https://${hostname}/credential/showcredential.htm?storeNum=${storeId}`;
}

/** The page of a store's feedback, and the old one inside it (MARKETPLACE.md 1.1, 1.9). */
export function feedbackUrl(hosts: Hosts, { storeId }: DemoStore): string {
  return `${hosts.shop}/store/feedback-score/${storeId}.html`;
}

export function oldFeedbackUrl(hosts: Hosts, { sellerId }: DemoStore): string {
  const query = `ownerMemberId=${sellerId}&memberType=seller&callType=iframe`;
  return `${sibling(hosts, 'feedback')}/display/evaluationDetail.htm?${query}`;
}

export function searchUrl(hosts: Hosts, words: string): string {
  const slug = words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return `${hosts.shop}/w/wholesale-${encodeURIComponent(slug)}.html`;
}
