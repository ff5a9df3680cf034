// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { type ComponentChildren, render } from 'preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { emptyProduct, emptySeller } from '../lib/merge/empty.ts';
import { defaultSettings } from '../lib/model/settings.ts';
import type { Seller } from '../lib/model/shop.ts';
import type { KnownShop } from '../lib/model/stored.ts';
import { CheckSettings } from './check-settings.tsx';
import { type Face, FaceProvider, type Notice } from './face.ts';
import { makeOrder, translatorFor, watch } from './fixtures-for-tests.ts';
import { Glance, ShopWhy, useShopCheck } from './shop-check.tsx';
import { ShopOffer } from './shop-offer.tsx';

const now = '2026-11-22T12:00:00Z';
const languages = ['en', 'ru', 'pl', 'id', 'bn'];

function show(children: ComponentChildren, language = 'en', settings = defaultSettings): HTMLElement {
  const face: Face = {
    translator: translatorFor(language),
    zone: 'UTC',
    now: signal(now),
    settings: signal(settings),
    notice: signal<Notice | null>(null),
    send: vi.fn<Face['send']>(),
    version: '0.1.0',
  };
  render(<FaceProvider value={face}>{children}</FaceProvider>, document.body);
  return document.body;
}
afterEach(() => render(null, document.body));

const shop = (seller: Partial<Seller>, more: Partial<KnownShop> = {}): KnownShop => ({
  seller: { ...emptySeller('7'), name: 'Lamp Shop', openedAt: '2020-05-21', ...seller },
  product: { ...emptyProduct('1005'), stars: 4.7, reviews: 812 },
  sellerSnapshots: [],
  productSnapshots: [],
  orders: [],
  ...more,
});

function Check({ known }: { known: KnownShop }) {
  const checked = useShopCheck(known);
  return (
    checked && (
      <>
        <Glance {...checked} />
        <ShopWhy known={known} check={checked.check} />
      </>
    )
  );
}
const glance = (page: HTMLElement) =>
  [...page.querySelectorAll('.glance > *')].map((part) => part.textContent).join(' · ');
const pooled = {
  id: '1005',
  day: '2026-11-22',
  price: null,
  stars: null,
  reviews: null,
  sold: null,
  pooled: true,
};

describe('a shop in one glance', () => {
  test('is the line of the design', () => {
    const orders = ['1', '2', '3', '4'].map((id) =>
      watch(makeOrder({ id, seller: { storeId: '7', name: 'Lamp Shop' } })),
    );
    const page = show(<Check known={shop({ positiveRate: 96.8, ratings: 12_400 }, { orders })} />);
    expect(glance(page)).toBe(
      'Looks fine · 96.8% of 12,400 · 6 years · item 4.7★ (812) · you: 4 orders, 0 problems',
    );
  });

  test('100 % of 10 ratings proves 72.2 %, and nothing can be told', () => {
    const page = show(<Check known={shop({ positiveRate: 100, ratings: 10 })} />);
    expect(glance(page)).toContain('Can’t tell');
    expect(page.textContent).toContain('proved: at least 72.2%');
    expect(page.textContent).toContain('limit: 50 (Escrowl’s)');
  });

  test('a pooled listing has no verdict and says why; the shown shop’s numbers are left out', () => {
    const known = shop({ positiveRate: 99, ratings: 5_000 }, { productSnapshots: [pooled] });
    const page = show(<Check known={known} />);
    expect(glance(page)).toBe('Can’t tell · Several shops share this listing · item 4.7★ (812)');
    expect(page.textContent).toContain('isn’t the one that sells');
    expect(page.textContent).not.toContain('99%');
  });

  test.each(languages)('every verdict has its words and reasons in %s', (language) => {
    const { t } = translatorFor(language);
    const cases = [
      [shop({ positiveRate: 96.8, ratings: 12_400 }), t('verdict_good')],
      [shop({ positiveRate: 97, ratings: 20_000, openedAt: '2026-10-20' }), t('verdict_caution')],
      [shop({ positiveRate: 87, ratings: 20_000, described: 4.2 }), t('verdict_avoid')],
      [shop({}), t('verdict_unknown')],
    ] as const;
    for (const [known, verdict] of cases) {
      const page = show(<Check known={known} />, language);
      expect(page.querySelector('.glance strong')?.textContent).toBe(verdict);
      for (const reason of page.querySelectorAll('.check-reasons li')) {
        expect(reason.querySelector('strong')?.textContent).not.toBe('');
        expect(reason.querySelector('p')?.textContent).not.toBe('');
      }
      expect(page.textContent).not.toMatch(/\$\d|undefined|NaN/);
    }
  });

  test('a threshold of the buyer counts, and is said to be theirs', () => {
    const known = shop({ positiveRate: 99, ratings: 400 });
    expect(glance(show(<Check known={known} />))).toContain('Looks fine');
    const settings = { ...defaultSettings, thresholds: { fewRatings: 500 } };
    const page = show(<Check known={known} />, 'en', settings);
    expect(glance(page)).toContain('Can’t tell');
    expect(page.textContent).toContain('limit: 500 (yours)');
  });
});

test('the days of the visits are a table', () => {
  const days = ['2026-10-01', '2026-11-01'].map((day, index) => ({
    storeId: '7',
    day,
    positiveRate: 97 - index,
    ratings: 400,
    described: null,
    communication: null,
    shippingSpeed: null,
  }));
  const page = show(<Check known={shop({ positiveRate: 96, ratings: 400 }, { sellerSnapshots: days })} />);
  expect([...page.querySelectorAll('.visits tbody tr')].map(({ textContent }) => textContent)).toEqual([
    'Nov 196%400',
    'Oct 197%400',
  ]);
  expect(page.querySelectorAll('polyline')).toHaveLength(1);
});

test.each(languages)('the offer stands apart in %s', (language) => {
  const price = { amount: 880, currency: 'USD' };
  const known = shop(
    {},
    {
      product: { ...emptyProduct('1005'), price, freeShipping: true, shipsTo: 'PL' },
      productSnapshots: [
        { ...pooled, day: '2026-10-01', price: { ...price, amount: 1_000 } },
        { ...pooled, price },
      ],
    },
  );
  const page = show(<ShopOffer known={known} />, language);
  const { t } = translatorFor(language);
  expect(page.textContent).toContain(t('offer_free'));
  expect(page.textContent).toMatch(/12|১২/);
});

describe('the settings of the check', () => {
  test('a number of the buyer, and back to Escrowl’s', () => {
    const save = vi.fn();
    const page = show(<CheckSettings settings={defaultSettings} save={save} />);
    const field = page.querySelector<HTMLInputElement>('input[type="number"]');
    if (!field) throw new Error('no field');
    expect(field.placeholder).toBe('50');
    field.value = '20';
    field.dispatchEvent(new Event('change', { bubbles: true }));
    expect(save).toHaveBeenLastCalledWith({ thresholds: { fewRatings: 20 } });

    const settings = { ...defaultSettings, thresholds: { fewRatings: 20, goodRate: 95 } };
    const changed = show(<CheckSettings settings={settings} save={save} />);
    expect(changed.textContent).toContain('yours; Escrowl’s is 50');
    [...changed.querySelectorAll('button')]
      .find(({ textContent }) => textContent === 'Back to Escrowl’s')
      ?.click();
    expect(save).toHaveBeenLastCalledWith({ thresholds: { goodRate: 95 } });
  });

  test('the chip can be switched off', () => {
    const save = vi.fn();
    const page = show(<CheckSettings settings={defaultSettings} save={save} />);
    page.querySelector<HTMLInputElement>('input[type="checkbox"]')?.click();
    expect(save).toHaveBeenLastCalledWith({ chip: false });
  });
});
