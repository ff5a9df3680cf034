import {
  type DemoProduct,
  type DemoStore,
  product,
  products,
  type Row,
  store,
  stores,
} from '../catalogue.ts';
import { moreProducts } from '../catalogue-more.ts';

/** Stores that are there to be judged, each a case of its own. */
export const caseStores: readonly DemoStore[] = [
  store('1102000075', 'Willow Bridge Store', '97.2', 4_310, 2014, true, {
    role: 'two-numbers',
    oldId: '4820311',
    subdomain: 'willowbridge',
  }),
  store('1102000081', 'Select Goods Store', '99.6', 310_400, 2021, true, { role: 'shell' }),
  store('1102000102', 'Bell Foundry Factory Store', '93.8', 2_140, 2019, false, { role: 'behind-shell' }),
  store('1102000116', 'Cedar Mill Store', '100.0', 10, 2025, false, { role: 'ten-ratings' }),
  store('1102000123', 'Comet Harbor Store', '97.9', 20_000, 0, false, {
    role: 'young',
    opened: { daysAgo: 150 },
  }),
  store('1102000137', 'Autumn Slope Store', '95.1', 6_420, 2017, false, { role: 'falling' }),
  store('1102000144', 'Puerta Verde Store', '98.1', 1_930, 2020, true, {
    role: 'local',
    country: 'ES',
    isLocal: true,
  }),
  store('1102000150', 'First Snow Store', '0.0', 0, 0, false, {
    role: 'unrated',
    opened: { daysAgo: 12 },
    followers: 3,
  }),
];

const byRole = (role: string): DemoStore => {
  const found = caseStores.find((one) => one.role === role);
  if (!found) throw new Error(`no store "${role}"`);
  return found;
};

const rows: [role: string, store: string, shape: number, row: Row, more?: Partial<DemoProduct>][] = [
  [
    'pooled',
    'shell',
    2,
    ['Glass Teapot with Infuser, 750 ml, Heat Resistant', 'Clear', 1_349, '4.8', 9_480, 50_000],
    { soldBy: byRole('behind-shell') },
  ],
  ['two-numbers', 'two-numbers', 11, ['Linen Shopping Bag, Set of 4', 'Stripes', 1_120, '4.9', 705, 2_000]],
  ['unrated', 'unrated', 4, ['Low Profile Keyboard 80 × 320 mm', 'Charcoal', 2_960, '5.0', 0, 0]],
  [
    'range',
    'two-numbers',
    9,
    ['Glazed Plant Pots, Many Sizes', '12 cm', 289, '4.6', 1_311, 4_000],
    { priceMost: 1_875 },
  ],
  ['ten-ratings', 'ten-ratings', 10, ['Walnut Table Tripod', 'Walnut', 1_640, '5.0', 6, 12]],
  [
    'young',
    'young',
    8,
    ['Smart Watch with GPS and 14 Days of Battery', 'Black', 3_999, '4.9', 18_200, 30_000],
  ],
  [
    'falling',
    'falling',
    5,
    ['Hiking Backpack 35 L with Rain Cover', 'Red', 4_450, '4.3', 2_045, 6_000],
    { freeShipping: false, deliveryDays: { min: 18, max: 40 } },
  ],
  ['popular', 'shell', 0, ['USB-C Cable 0.5 m, 60W', '0.5 m', 199, '4.7', 26_700, 100_000]],
  [
    'local',
    'local',
    3,
    ['Olive Wood Reading Lamp', 'Natural', 2_730, '4.8', 388, 1_000],
    { freeShipping: false, deliveryDays: { min: 2, max: 5 } },
  ],
  [
    'old-number',
    'falling',
    6,
    ['Torx Screwdriver T10, Magnetic', 'T10', 599, '4.5', 940, 3_000],
    { id: '4000123450987' },
  ],
  [
    'awkward-title',
    'local',
    6,
    ['Screw Bits <50 mm & >60 mm, "Workshop" Box, 120 Pcs', 'Steel', 1_080, '4.6', 57, 300],
  ],
  [
    'seller-unsaid',
    'ten-ratings',
    7,
    ['Garden Gloves, Goat Leather', 'S', 740, '4.8', 19, 80],
    { soldBy: 'unsaid' },
  ],
  ['dear', 'young', 1, ['Studio Headphones, Planar Magnetic', 'Black', 128_950, '4.6', 3_110, 5_000]],
];

/** Products that are there to be judged; `role` names the case. */
export const caseProducts: readonly DemoProduct[] = rows.map(([role, seller, shape, row, more], index) =>
  product(row, 26 + index * 5, [byRole(seller)], { role, shape, ...more }),
);

/** Everything that the demo sells, and everybody who does. */
export const allProducts: readonly DemoProduct[] = [...products, ...moreProducts, ...caseProducts];
export const allStores: readonly DemoStore[] = [
  ...new Set([...stores, ...moreProducts.map((one) => one.store), ...caseStores]),
];
