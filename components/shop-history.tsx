import type { MessageKey, Translator } from '../lib/i18n/translator.ts';
import type { KnownShop } from '../lib/model/stored.ts';
import { useFace } from './face.ts';
import { perCent } from './view/shop.ts';
import { type HistoryRow, historyRows, sparkline } from './view/shop-history.ts';

/** Rate and price as they were on the days of your visits: a line each, and a table. Nothing before the second day, and no column of what no day told. */
export function ShopHistory({ known }: { known: KnownShop }) {
  const { translator, zone, now } = useFace();
  const { t } = translator;
  const rows = historyRows(known.sellerSnapshots, known.productSnapshots);
  const columns = columnsOf(translator).filter(({ cell }) => rows.some((row) => cell(row) !== null));
  if (rows.length < 2 || columns.length === 0) return null;
  const days = rows.toReversed();
  const currency = known.product?.price?.currency;
  const rates = days.flatMap(({ day, positiveRate: value }) => (value === null ? [] : [{ day, value }]));
  const prices = days.flatMap(({ day, price }) =>
    price !== null && price.currency === currency ? [{ day, value: price.amount }] : [],
  );
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
            {columns.map(({ title }) => (
              <th key={title} scope="col">
                {t(title)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.day}>
              <th scope="row">{translator.date(row.day, zone, now.value)}</th>
              {columns.map(({ title, cell }) => (
                <td key={title}>{cell(row) ?? '–'}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

interface Column {
  title: MessageKey;
  /** What stands in it; null: that day did not tell. */
  cell(row: HistoryRow): string | null;
}

const columnsOf = (translator: Translator): Column[] => [
  {
    title: 'visits_rate',
    cell: ({ positiveRate }) => (positiveRate === null ? null : perCent(positiveRate, translator)),
  },
  {
    title: 'visits_ratings',
    cell: ({ ratings }) => (ratings === null ? null : translator.number(ratings)),
  },
  { title: 'visits_price', cell: ({ price }) => (price === null ? null : translator.money(price)) },
];

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
