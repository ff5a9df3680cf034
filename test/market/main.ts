import { parseArgs } from 'node:util';
import { type Language, type MarketOptions, type ScenarioName, startMarket } from './market.ts';
import { productLayouts, scenarioNames } from './options.ts';
import { languages } from './words/words.ts';

const usage = `npm run market -- [--port 8443] [--scenario ${scenarioNames.join('|')}] [--language ${languages.join('|')}]
                  [--delivery jsonp|embedded|fetch|xhr] [--logged-out]
                  [--products ${productLayouts.join('|')}] [--digits native|latin] [--soft]`;

try {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '8443' },
      scenario: { type: 'string', default: 'story' },
      language: { type: 'string', default: 'en' },
      delivery: { type: 'string', default: 'jsonp' },
      'logged-out': { type: 'boolean', default: false },
      products: { type: 'string', default: 'c-2024' },
      digits: { type: 'string', default: 'native' },
      soft: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) console.log(usage);
  else await run(values);
} catch (error) {
  console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
  process.exitCode = 2;
}

async function run(values: {
  port: string;
  scenario: string;
  language: string;
  delivery: string;
  'logged-out': boolean;
  products: string;
  digits: string;
  soft: boolean;
}) {
  const market = await startMarket({
    port: Number(
      oneOf(
        values.port,
        [values.port].filter((text) => /^\d{1,5}$/.test(text)),
        'port',
      ),
    ),
    scenario: oneOf<ScenarioName>(values.scenario, scenarioNames, 'scenario'),
    language: oneOf<Language>(values.language, languages, 'language'),
    delivery: oneOf<MarketOptions['delivery']>(
      values.delivery,
      ['jsonp', 'embedded', 'fetch', 'xhr'],
      'delivery',
    ),
    signedIn: !values['logged-out'],
    productLayout: oneOf(values.products, productLayouts, 'products'),
    digits: oneOf<MarketOptions['digits']>(values.digits, ['native', 'latin'], 'digits'),
    softNavigation: values.soft,
  });
  const list = '/p/order/index.html';
  console.log(`The demo marketplace runs on port ${market.port}; Ctrl+C ends it. Its certificate is its own: accept it once.

  As itself, in any browser:   https://localhost:${market.port}${list}
  As the shop, in Chromium:    chromium --ignore-certificate-errors --user-data-dir=/tmp/escrowl-demo \\
                                 --host-resolver-rules="${market.resolverRules}" ${market.origin}${list}
  As the shop, in Firefox:     about:config, network.dns.forceResolve = 127.0.0.1, then
                               ${market.originWithPort}${list}
                               (and once https://acs.aliexpress.com:${market.port}/, to accept the certificate there)

  Other places: https://trade.aliexpress.com/orderList.htm (before 2022), https://m.aliexpress.com${list},
                https://aliexpress.ru/order-list; as itself: /orderList.htm, https://m.localhost, https://ru.localhost.
                --scenario everything has disputes, reviews, shared and split parcels.
`);
}

function oneOf<T extends string>(value: string, allowed: readonly T[], name: string): T {
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw new Error(`--${name} can't be "${value}"`);
  return found;
}
