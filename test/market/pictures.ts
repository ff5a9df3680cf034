import type { DemoProduct } from './catalogue.ts';

/** Simple drawings, one a product: strokes in a 100 by 100 box. */
const shapes = [
  'M20 30c30 0 30 40 60 40M14 24h12v12H14zM74 64h12v12H74z',
  'M28 60V48a22 22 0 0 1 44 0v12M22 56h14v20H22zM64 56h14v20H64z',
  'M30 44h40v18a18 18 0 0 1-36 0zM70 50c12-4 14 10 0 12M38 44c0-16 24-16 24 0M30 50l-10-6',
  'M30 80h40M50 80V52l-16-18M26 36l18-14 10 12-18 14z',
  'M14 36h72v30H14zM24 46h4M36 46h4M48 46h4M60 46h4M72 46h4M34 56h32',
  'M30 34h40v46H30zM40 34c0-20 20-20 20 0M38 58h24v14H38z',
  'M26 74l26-26M52 48l18-18 6 6-18 18zM20 80l8-8',
  'M34 82V44M34 44V26c0-6 8-6 8 0v14V22c0-6 8-6 8 0v18V24c0-6 8-6 8 0v20l6-8c6-2 8 2 6 6L60 68v14z',
  'M38 34h24v32H38zM42 34l3-20h10l3 20M42 66l3 20h10l3-20',
  'M34 56h32l-5 26H39zM50 56V30M50 40c-14 0-16-10-16-14 12 0 16 6 16 14zM50 36c12 0 16-6 16-14-12 0-16 6-16 14z',
  'M50 40L30 86M50 40l20 46M50 40v46M40 16h20v24H40z',
  'M26 40h48l-4 44H30zM38 50V32c0-16 24-16 24 0v18',
];

/** An SVG picture of a product. */
export function pictureOf(product: DemoProduct): string {
  const { hue } = product;
  const shape = shapes[product.shape % shapes.length] ?? '';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="220" height="220"><rect width="100" height="100" fill="hsl(${hue} 45% 92%)"/><circle cx="50" cy="50" r="40" fill="hsl(${hue} 50% 86%)"/><path d="${shape}" fill="hsl(${hue} 60% 97%)" stroke="hsl(${hue} 45% 38%)" stroke-width="3.5" stroke-linejoin="round" stroke-linecap="round"/></svg>`;
}

/** The badge of "Choice" stores on order cards. */
export const choiceBadge =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 68 20" width="68" height="20"><rect width="68" height="20" rx="4" fill="#ffd83d"/><text x="34" y="14.5" font-family="sans-serif" font-size="12" font-weight="700" text-anchor="middle" fill="#222">Choice</text></svg>';

/** Its path, whose name tells the badge (MARKETPLACE.md 1.2: `shopIcon`). */
export const choiceBadgePath = '/kf/Se5bee6b872c34652909ace14ca3d6ab50/272x80.png';

/** Where a product's picture lies on the shop's host. */
export function picturePath(product: DemoProduct): string {
  return `/kf/S${product.id}.svg`;
}
