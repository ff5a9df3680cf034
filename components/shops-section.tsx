import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { KnownShop } from '../lib/model/stored.ts';
import { watchShops } from './data/shop-data.ts';
import { useFace } from './face.ts';
import { SearchField, ShowMore } from './list-tools.tsx';
import { Glance, ShopWhy, useShopCheck } from './shop-check.tsx';
import { titleOf } from './view/order.ts';

/** A thousand cards at once would be slow. */
const pageSize = 50;

/** Every shop that you visited or bought from, with its verdict, its history and your orders. */
export function ShopsSection() {
  const { t, plural } = useFace().translator;
  const loaded = useMemo(() => watchShops(), []).value;
  const search = useSignal('');
  const shown = useSignal(pageSize);
  if (loaded.state === 'loading') return <p class="hint">{t('loading')}</p>;
  if (loaded.state === 'failed') return <p role="alert">{t('store_unreadable', loaded.error)}</p>;
  const words = search.value.trim().toLocaleLowerCase();
  const found = loaded.value.filter(({ seller }) =>
    `${seller?.name} ${seller?.storeId}`.toLocaleLowerCase().includes(words),
  );
  return (
    <section class="orders">
      <header class="panel">
        <h2>{t('shops_title')}</h2>
        <p>{t('shops_text')}</p>
      </header>
      <search class="tools">
        <SearchField
          label={t('shops_search')}
          value={search.value}
          onInput={(value) => {
            search.value = value;
            shown.value = pageSize;
          }}
        />
      </search>
      <p class="hint" role="status">
        {plural('shops_found', found.length)}
      </p>
      <ul class="cards">
        {found.slice(0, shown.value).map((known) => (
          <ShopCard key={known.seller?.storeId} known={known} />
        ))}
      </ul>
      <ShowMore shown={shown} all={found.length} step={pageSize} />
    </section>
  );
}

/** One shop; what is behind the verdict is made once it is opened. */
function ShopCard({ known }: { known: KnownShop }) {
  const { translator, zone, now } = useFace();
  const { t } = translator;
  const wasOpened = useSignal(false);
  const checked = useShopCheck(known);
  if (!checked || !known.seller) return null;
  const { storeId, name, url } = known.seller;
  const title = <bdi>{name ?? t('shop_number', storeId)}</bdi>;
  return (
    <li class="card shop" data-verdict={checked.check.verdict}>
      <h2>
        {url === null ? (
          title
        ) : (
          <a href={url} target="_blank" rel="noreferrer">
            {title}
          </a>
        )}
      </h2>
      <Glance {...checked} />
      <details
        onToggle={(event) => {
          wasOpened.value ||= event.currentTarget.open;
        }}
      >
        <summary>{t('details')}</summary>
        {wasOpened.value && (
          <div class="more">
            <ShopWhy known={known} check={checked.check} />
            {known.orders.length > 0 && (
              <div>
                <h3>{t('shop_orders')}</h3>
                <ul>
                  {known.orders.map(({ order }) => (
                    <li key={order.id} class="order-facts">
                      <a href={`#order-${order.id}`}>
                        <bdi>{titleOf(order, translator)}</bdi>
                      </a>
                      {order.placedAt !== null && (
                        <span>{translator.date(order.placedAt, zone, now.value)}</span>
                      )}
                    </li>
                  ))}
                </ul>
              </div>
            )}
          </div>
        )}
      </details>
    </li>
  );
}
