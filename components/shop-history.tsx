import type { KnownShop } from '../lib/model/stored.ts';
import { useFace } from './face.ts';
import { perCent } from './view/shop.ts';
import { historyRows, sparkline } from './view/shop-history.ts';

/** Rate and price as they were on the days of your visits: a line each, and a table. Nothing before the second day. */
export function ShopHistory({ known }: { known: KnownShop }) {
  const { translator, zone, now } = useFace();
  const { t, number, money } = translator;
  const rows = historyRows(known.sellerSnapshots, known.productSnapshots);
  if (rows.length < 2) return null;
  const days = rows.toReversed();
  const currency = known.product?.price?.currency;
  const rates = days.flatMap(({ day, positiveRate: value }) => (value === null ? [] : [{ day, value }]));
  const prices = days.flatMap(({ day, price }) =>
    price !== null && price.currency === currency ? [{ day, value: price.amount }] : [],
  );
  const isAboutProduct = known.product !== null;
  return (
    <details class="claims" open>
      <summary>{t('visits_title')}</summary>
      <div class="sparks">
        <Spark label={t('visits_rate')} points={sparkline(rates)} />
        <Spark label={t('visits_price')} points={sparkline(prices)} />
      </div>
      <table class="visits">
        <thead>
          <tr>
            <th scope="col">{t('visits_day')}</th>
            <th scope="col">{t('visits_rate')}</th>
            <th scope="col">{t('visits_ratings')}</th>
            {isAboutProduct && <th scope="col">{t('visits_price')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ day, positiveRate, ratings, price }) => (
            <tr key={day}>
              <th scope="row">{translator.date(day, zone, now.value)}</th>
              <td>{positiveRate === null ? '–' : perCent(positiveRate, translator)}</td>
              <td>{ratings === null ? '–' : number(ratings)}</td>
              {isAboutProduct && <td>{price === null ? '–' : money(price)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** A line over time, older at its start; the table beside it says the same. */
function Spark({ label, points }: { label: string; points: string }) {
  if (points === '') return null;
  return (
    <figure>
      <figcaption>{label}</figcaption>
      <svg class="spark" aria-hidden="true" viewBox="0 0 100 100" preserveAspectRatio="none">
        <polyline points={points} />
      </svg>
    </figure>
  );
}
