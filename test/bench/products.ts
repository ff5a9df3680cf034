import type { Driver } from '../e2e/browser.ts';
import type { Market } from '../market/market.ts';
import { productLayouts } from '../market/options.ts';
import { allProducts } from '../market/shop/cases.ts';
import type { Inside } from './inside.ts';
import { Sample, tell, times } from './numbers.ts';
import { visit } from './visit.ts';

declare const chrome: typeof import('webextension-polyfill');
declare const inside: Inside;

const rounds = 16;
/** What Escrowl may make of a product's page. */
const aim = 1.2;

/**
 * What a product's page costs with Escrowl and with an extension that does nothing: until it is drawn, and
 * its main thread's work. Both browsers open it in turn, so that a busy machine is busy for both.
 */
export async function benchProducts(market: Market, measured: Driver, empty: Driver): Promise<void> {
  market.setScenario('ten');
  const { id } = allProducts.find(({ role }) => role === 'two-numbers') ?? {};
  const own = await measured.extensionPage('bench.html');
  const layouts = [
    ...productLayouts.map((name) => ({ name, address: `/item/${id}.html` })),
    { name: '.ru', address: `https://aliexpress.ru/item/${id}.html` },
  ];
  const ratios: number[] = [];
  for (const { name, address } of layouts) {
    const layout = productLayouts.find((one) => one === name);
    if (layout) market.change({ productLayout: layout });
    const samples = { with: sample(), without: sample() };
    for (let round = 0; round <= rounds; round += 1) {
      await own.evaluate(() => chrome.runtime.sendMessage({ type: 'wipe' }));
      const visits = {
        with: () =>
          visit(
            measured,
            address,
            '.product',
            1,
            own.evaluate(() => inside.visitStored()),
          ),
        without: () => visit(empty, address, '.product'),
      };
      const order = round % 2 ? (['with', 'without'] as const) : (['without', 'with'] as const);
      for (const which of order) {
        const { drawn, work } = await visits[which]();
        // The first round warms up.
        if (round === 0) continue;
        samples[which].drawn.values.push(drawn);
        samples[which].work.values.push(work);
      }
    }
    for (const [what, label] of [
      ['drawn', 'there'],
      ['work', "page's work"],
    ] as const) {
      if (what === 'work' && measured.kind === 'firefox') continue;
      const [with_, without] = [samples.with[what], samples.without[what]];
      ratios.push(with_.at(0.5) / without.at(0.5));
      tell(
        measured.kind,
        `product ${name}: ${label}`,
        `${with_}, empty ${without}, ${times(with_, without)}`,
      );
    }
  }
  await own.close();
  const worst = Math.max(...ratios);
  tell(
    measured.kind,
    `  product pages, aim ×${aim}`,
    `×${worst.toFixed(2)} at most, ${worst > aim ? 'MISSED' : 'met'}`,
  );
}

const sample = () => ({ drawn: new Sample(), work: new Sample() });
