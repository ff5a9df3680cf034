import { useComputed, useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { MessageKey } from '../lib/i18n/translator.ts';
import type { Entry } from '../lib/rules/urgency.ts';
import { useFace } from './face.ts';
import { SearchField, ShowMore } from './list-tools.tsx';
import { OrderCard } from './order-card.tsx';
import { orderListLink } from './view/links.ts';
import { findOrders, type OrderFilter, type OrderSort, rankOrders } from './view/orders.ts';
import { statusTexts } from './view/texts.ts';

/** Ten thousand cards at once would freeze the page. */
const pageSize = 100;

const filters: readonly (readonly [OrderFilter, MessageKey])[] = [
  ['all', 'filter_all'],
  ['running', 'filter_running'],
  ['unpaid', statusTexts.unpaid],
  ['processing', statusTexts.processing],
  ['shipped', statusTexts.shipped],
  ['delivered', statusTexts.delivered],
  ['disputed', statusTexts.disputed],
  ['frozen', statusTexts.frozen],
  ['completed', statusTexts.completed],
  ['cancelled', statusTexts.cancelled],
  ['unknown', statusTexts.unknown],
];

const sorts: readonly (readonly [OrderSort, MessageKey])[] = [
  ['urgency', 'sort_urgency'],
  ['newest', 'sort_newest'],
  ['oldest', 'sort_oldest'],
];

/** All orders: searched, filtered, sorted, a page at a time. `orderId`: the one that the address names. */
export function OrdersSection({ entries, orderId }: { entries: readonly Entry[]; orderId: string | null }) {
  const { translator, zone, now, settings } = useFace();
  const { t, plural } = translator;
  const search = useSignal(orderId ?? '');
  const filter = useSignal<OrderFilter>('all');
  const sort = useSignal<OrderSort>('urgency');
  const shown = useSignal(pageSize);

  // Ranked anew every ten minutes at most: ranking thousands twice a minute is work nobody sees.
  const tenMinutes = useComputed(() => now.value.slice(0, 15)).value;
  const ranked = useMemo(
    () => rankOrders(entries, now.peek(), zone, settings.value),
    [entries, tenMinutes, zone, settings.value],
  );
  const found = useMemo(
    () => findOrders(ranked, { search: search.value, filter: filter.value, sort: sort.value }),
    [ranked, search.value, filter.value, sort.value],
  );

  const restart = () => {
    shown.value = pageSize;
  };
  if (entries.length === 0) return <NoOrders />;
  return (
    <section class="orders">
      <search class="tools">
        <SearchField
          label={t('search_label')}
          hint={t('search_hint')}
          value={search.value}
          onInput={(value) => {
            search.value = value;
            restart();
          }}
        />
        <label class="field">
          {t('filter_label')}
          <select
            value={filter.value}
            onChange={(event) => {
              filter.value = valueIn(filters, event.currentTarget.value) ?? 'all';
              restart();
            }}
          >
            {filters.map(([value, label]) => (
              <option key={value} value={value}>
                {t(label)}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          {t('sort_label')}
          <select
            value={sort.value}
            onChange={(event) => {
              sort.value = valueIn(sorts, event.currentTarget.value) ?? 'urgency';
              restart();
            }}
          >
            {sorts.map(([value, label]) => (
              <option key={value} value={value}>
                {t(label)}
              </option>
            ))}
          </select>
        </label>
      </search>
      <p class="hint" role="status">
        {found.length === 0 ? t('orders_none') : plural('orders_found', found.length)}
      </p>
      <ul class="cards">
        {found.slice(0, shown.value).map((row) => (
          <OrderCard key={row.watched.order.id} row={row} isOpen={row.watched.order.id === orderId} />
        ))}
      </ul>
      <ShowMore shown={shown} all={found.length} step={pageSize} />
    </section>
  );
}

function valueIn<T extends string>(
  options: readonly (readonly [T, MessageKey])[],
  value: string,
): T | undefined {
  return options.find(([option]) => option === value)?.[0];
}

function NoOrders() {
  const { t } = useFace().translator;
  return (
    <section class="card first">
      <h2>{t('first_title')}</h2>
      <p>{t('first_text')}</p>
      <div class="acts">
        <a class="button primary" href={orderListLink(null)} target="_blank" rel="noreferrer">
          {t('open_order_list')}
        </a>
      </div>
    </section>
  );
}
