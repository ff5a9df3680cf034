import { type DemoProduct, type DemoStore, product, type Row, store } from '../catalogue.ts';

/** Stores that are there to be judged, each a case of its own. */
export const caseStores: readonly DemoStore[] = [
  store('1102000075', 'Willow Bridge Store', '97.2', 4_310, 2014, true, {
    role: 'two-numbers',
    oldId: '4820311',
    subdomain: 'willowbridge',
  }),
  store('1102000081', 'Select Goods Store', '99.6', 310_400, 2021, true, { role: 'shell' }),
  store('1102000102', 'Copper Kettle Factory Store', '93.8', 2_140, 2019, false, { role: 'behind-shell' }),
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

const rows: [role: string, store: string, row: Row, more?: Partial<DemoProduct>][] = [
  [
    'pooled',
    'shell',
    ['Stainless Steel Water Bottle, 750 ml, Keeps Cold 24 h', 'Forest', 1_349, '4.8', 9_480, 50_000],
    { soldBy: byRole('behind-shell') },
  ],
  ['two-numbers', 'two-numbers', ['Linen Tea Towels, Set of 4', 'Stripes', 1_120, '4.9', 705, 2_000]],
  ['unrated', 'unrated', ['Felt Desk Mat 80 × 40 cm', 'Charcoal', 960, '5.0', 0, 0]],
  [
    'range',
    'two-numbers',
    ['Solid Brass Cabinet Knobs, Many Sizes', '30 mm', 289, '4.6', 1_311, 4_000],
    { priceMost: 1_875 },
  ],
  ['ten-ratings', 'ten-ratings', ['Walnut Phone Stand', 'Walnut', 1_640, '5.0', 6, 12]],
  ['young', 'young', ['Smart Watch with GPS and 14 Days of Battery', 'Black', 3_999, '4.9', 18_200, 30_000]],
  [
    'falling',
    'falling',
    ['Rain Jacket, Taped Seams, Packable', 'L', 4_450, '4.3', 2_045, 6_000],
    { freeShipping: false, deliveryDays: { min: 18, max: 40 } },
  ],
  ['popular', 'shell', ['LED Strip 5 m, Warm White, Dimmable', '5 m', 899, '4.7', 26_700, 100_000]],
  [
    'local',
    'local',
    ['Olive Wood Cutting Board 35 cm', '35 cm', 2_730, '4.8', 388, 1_000],
    { freeShipping: false, deliveryDays: { min: 2, max: 5 } },
  ],
  [
    'old-number',
    'falling',
    ['Soldering Iron 60 W with Stand', '60 W', 1_599, '4.5', 940, 3_000],
    { id: '4000123450987' },
  ],
  [
    'awkward-title',
    'local',
    ['Hex Bolts M6 <50 mm & M8 >60 mm, "Workshop" Box, 120 Pcs', 'Zinc', 1_080, '4.6', 57, 300],
  ],
  [
    'seller-unsaid',
    'ten-ratings',
    ['Beeswax Candles, Pair', 'Honey', 740, '4.8', 19, 80],
    { soldBy: 'unsaid' },
  ],
  ['dear', 'young', ['Robot Vacuum with Self-Emptying Base', 'White', 128_950, '4.6', 3_110, 5_000]],
];

/** Products that are there to be judged; `role` names the case. */
export const caseProducts: readonly DemoProduct[] = rows.map(([role, seller, row, more], index) =>
  product(row, 26 + index * 5, [byRole(seller)], { role, shape: index * 3, ...more }),
);
