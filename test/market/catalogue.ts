/** An invented shop. Every name and number here is made up. */
export interface DemoStore {
  storeId: string;
  /** Another number of the same store. */
  oldId?: string;
  name: string;
  sellerId: string;
  /** "98.5" */
  positiveRate: string;
  ratings: number;
  followers: number;
  openedYear: number;
  /** Carries the "Choice" badge on order cards. */
  choice: boolean;
  country: string;
}

export interface DemoProduct {
  id: string;
  title: string;
  sku: string;
  /** Minor units of a currency with prices like the dollar's; others are derived. */
  price: number;
  stars: string;
  reviews: number;
  sold: string;
  store: DemoStore;
  /** Picture: a hue and one of the shapes of pictures.ts. */
  hue: number;
  shape: number;
}

const store = (
  storeId: string,
  name: string,
  positiveRate: string,
  ratings: number,
  openedYear: number,
  choice = false,
): DemoStore => ({
  storeId,
  name,
  sellerId: `24${storeId.slice(-7)}`,
  positiveRate,
  ratings,
  followers: Math.round(ratings * 2.3),
  openedYear,
  choice,
  country: 'CN',
});

export const stores = [
  store('1102000011', 'Lantern Road Store', '98.5', 12_480, 2018, true),
  store('1102000027', 'Blue Heron Gadgets Store', '96.1', 3_204, 2020),
  store('1102000038', 'Tiny Teapot Store', '99.2', 21_970, 2016, true),
  store('1102000044', 'Orchard Lane Home Store', '94.3', 861, 2023),
  store('1102000059', 'Northlight Tools Store', '97.4', 5_340, 2019),
  store('1102000063', 'Paper Crane Store', '88.7', 97, 2026),
] as const;

type Row = [title: string, sku: string, price: number, stars: string, reviews: number, sold: string];

const rows: Row[] = [
  ['USB-C Cable 100W Braided Fast Charging Cord for Laptop and Phone', '2 m', 749, '4.8', 2_310, '10,000+'],
  [
    'Wireless Earbuds with Noise Reduction, 30 h Battery, Case with Display',
    'Black',
    2_566,
    '4.6',
    812,
    '5,000+',
  ],
  ['Handmade Ceramic Teapot with Bamboo Handle, 600 ml', 'Sage', 1_890, '4.9', 1_120, '3,000+'],
  ['Clip-On Reading Lamp, Warm Light, Rechargeable', 'White', 1_125, '4.7', 640, '2,000+'],
  ['Mechanical Keyboard 75% Hot-Swap with Knob', 'Grey, linear', 5_899, '4.7', 430, '1,000+'],
  ['Canvas Backpack 20 L, Water Repellent', 'Olive', 3_240, '4.5', 512, '1,000+'],
  ['Precision Screwdriver Set, 64 Bits, Aluminium Case', '64 in 1', 2_179, '4.8', 3_904, '10,000+'],
  ['Winter Running Gloves, Touch Screen Fingers', 'M', 689, '4.4', 221, '700+'],
  ['Watch Strap 20 mm, Soft Silicone, Quick Release', 'Navy', 399, '4.6', 1_880, '5,000+'],
  ['Desk Plant Pot with Saucer, Set of 3', 'Terracotta', 1_475, '4.7', 96, '400+'],
  ['Phone Tripod with Remote, 130 cm, Foldable', 'Black', 1_999, '4.5', 704, '4,000+'],
  ['Cotton Tote Bag with Inner Pocket', 'Natural', 825, '4.8', 350, '900+'],
];

/** The n-th invented product; every product has one store. */
function product(row: Row, index: number): DemoProduct {
  const [title, sku, price, stars, reviews, sold] = row;
  return {
    id: `10050${String(41_200_317 + index * 1_379).padStart(11, '0')}`,
    title,
    sku,
    price,
    stars,
    reviews,
    sold,
    store: stores[index % stores.length] ?? stores[0],
    hue: (index * 47) % 360,
    shape: index,
  };
}

export const products: DemoProduct[] = rows.map(product);
