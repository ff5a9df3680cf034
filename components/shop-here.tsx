import { useMemo } from 'preact/hooks';
import type { ShopAddress } from '../lib/marketplace/shop-address.ts';
import type { KnownShop } from '../lib/model/stored.ts';
import { watchShop } from './data/shop-data.ts';
import { useFace } from './face.ts';
import { Glance, ShopWhy, useShopCheck } from './shop-check.tsx';
import { ShopOffer } from './shop-offer.tsx';

/** The shop of the page that the buyer is on. A chunk of its own: most openings of the popup are about orders. */
export function ShopHere({ shop }: { shop: ShopAddress }) {
  const loaded = useMemo(() => watchShop(shop), [shop]).value;
  if (loaded.state !== 'ready') return null;
  return (
    <>
      <Check known={loaded.value} />
      <ShopOffer known={loaded.value} />
    </>
  );
}

function Check({ known }: { known: KnownShop }) {
  const { t } = useFace().translator;
  const checked = useShopCheck(known);
  if (!checked) {
    return (
      <section class="card here">
        <p class="why">{t('shop_not_read')}</p>
      </section>
    );
  }
  const { seller } = checked.facts;
  return (
    <section class="card here" data-verdict={checked.check.verdict}>
      <h2>{seller.name && !seller.pooled ? <bdi>{seller.name}</bdi> : t('shop_here')}</h2>
      <Glance {...checked} />
      <ShopWhy known={known} check={checked.check} />
    </section>
  );
}
