/** An invented shop. Every name and number here is made up. */
export interface DemoStore {
  storeId: string;
  /** Another number of the same store. */
  oldId?: string;
  name: string;
  /** `lanternroad` of `lanternroad.aliexpress.com`; most have none. */
  subdomain: string | null;
  sellerId: string;
  /** "98.5" */
  positiveRate: string;
  /** Of six months; the rate stands on them. */
  ratings: number;
  followers: number;
  /** On May 21 of this year; or so many days ago, for a young one. */
  opened: { year: number } | { daysAgo: number };
  /** Carries the "Choice" badge on order cards, and is top rated. */
  choice: boolean;
  /** ISO 3166. */
  country: string;
  isLocal: boolean;
  scores: { described: string; communication: string; shippingSpeed: string };
  /** What the store is there for; null for those of the orders. */
  role: string | null;
}

export interface DemoProduct {
  id: string;
  title: string;
  sku: string;
  /** Minor units of a currency with prices like the dollar's; others are derived. */
  price: number;
  /** The dearest variant where they differ. */
  priceMost: number | null;
  stars: string;
  reviews: number;
  sold: number;
  freeShipping: boolean;
  deliveryDays: { min: number; max: number };
  store: DemoStore;
  /** Who sells it behind the shown store: another one (a pooled listing), the shown one, or the page does not say. */
  soldBy: DemoStore | 'shown' | 'unsaid';
  /** Picture: a hue and one of the shapes of pictures.ts. */
  hue: number;
  shape: number;
  /** What the product is there for; null for those of the orders. */
  role: string | null;
}

/** An invented store; what is not said is usual. */
export function store(
  storeId: string,
  name: string,
  positiveRate: string,
  ratings: number,
  openedYear: number,
  choice = false,
  more: Partial<DemoStore> = {},
): DemoStore {
  return {
    storeId,
    name,
    subdomain: null,
    sellerId: `24${storeId.slice(-7)}`,
    positiveRate,
    ratings,
    // Two digits that count, for pages print "29K".
    followers: Number((ratings * 2.3).toPrecision(2)),
    opened: { year: openedYear },
    choice,
    country: 'CN',
    isLocal: false,
    scores: { described: '4.7', communication: '4.8', shippingSpeed: '4.6' },
    role: null,
    ...more,
  };
}

export const stores = [
  store('1102000011', 'Lantern Road Store', '98.5', 12_480, 2018, true, { subdomain: 'lanternroad' }),
  store('1102000027', 'Blue Heron Gadgets Store', '96.1', 3_204, 2020),
  store('1102000038', 'Tiny Teapot Store', '99.2', 21_970, 2016, true),
  store('1102000044', 'Orchard Lane Home Store', '94.3', 861, 2023),
  store('1102000059', 'Northlight Tools Store', '97.4', 5_340, 2019),
  store('1102000063', 'Paper Crane Store', '88.7', 97, 2026),
] as const;

export type Row = [title: string, sku: string, price: number, stars: string, reviews: number, sold: number];

const rows: Row[] = [
  ['USB-C Cable 100W Braided Fast Charging Cord for Laptop and Phone', '2 m', 749, '4.8', 2_310, 10_000],
  [
    'Wireless Earbuds with Noise Reduction, 30 h Battery, Case with Display',
    'Black',
    2_566,
    '4.6',
    812,
    5_000,
  ],
  ['Handmade Ceramic Teapot with Bamboo Handle, 600 ml', 'Sage', 1_890, '4.9', 1_120, 3_000],
  ['Clip-On Reading Lamp, Warm Light, Rechargeable', 'White', 1_125, '4.7', 640, 2_000],
  ['Mechanical Keyboard 75% Hot-Swap with Knob', 'Grey, linear', 5_899, '4.7', 430, 1_000],
  ['Canvas Backpack 20 L, Water Repellent', 'Olive', 3_240, '4.5', 512, 1_000],
  ['Precision Screwdriver Set, 64 Bits, Aluminium Case', '64 in 1', 2_179, '4.8', 3_904, 10_000],
  ['Winter Running Gloves, Touch Screen Fingers', 'M', 689, '4.4', 221, 700],
  ['Watch Strap 20 mm, Soft Silicone, Quick Release', 'Navy', 399, '4.6', 1_880, 5_000],
  ['Desk Plant Pot with Saucer, Set of 3', 'Terracotta', 1_475, '4.7', 96, 400],
  ['Phone Tripod with Remote, 130 cm, Foldable', 'Black', 1_999, '4.5', 704, 4_000],
  ['Cotton Tote Bag with Inner Pocket', 'Natural', 825, '4.8', 350, 900],
];

/** An invented product; what is not said is usual. */
export function product(
  row: Row,
  index: number,
  sellers: readonly DemoStore[],
  more: Partial<DemoProduct> = {},
) {
  const [title, sku, price, stars, reviews, sold] = row;
  const made: DemoProduct = {
    id: `10050${String(41_200_317 + index * 1_379).padStart(11, '0')}`,
    title,
    sku,
    price,
    priceMost: null,
    stars,
    reviews,
    sold,
    freeShipping: true,
    deliveryDays: { min: 8, max: 24 },
    store: sellers[index % sellers.length] ?? stores[0],
    soldBy: 'shown',
    hue: (index * 47) % 360,
    shape: index,
    role: null,
    ...more,
  };
  return made;
}

export const products: DemoProduct[] = rows.map((row, index) => product(row, index, stores));
