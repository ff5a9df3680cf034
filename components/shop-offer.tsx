import type { MessageKey } from '../lib/i18n/words.ts';
import type { KnownShop } from '../lib/model/stored.ts';
import { useFace } from './face.ts';
import { perCent } from './view/shop.ts';
import { type PriceChange, priceChange } from './view/shop-history.ts';

/** Price, shipping and where it ships to. They are no trust: a bad shop can be cheap. */
export function ShopOffer({ known }: { known: KnownShop }) {
  const { translator, zone, now } = useFace();
  const { t, money } = translator;
  const { product } = known;
  if (!product) return null;
  const { price, freeShipping, shipsTo } = product;
  if (price === null && freeShipping === null && shipsTo === null) return null;
  const change = priceChange(known);
  const before = change && [money(change.before), translator.date(change.at, zone, now.value)];
  return (
    <section class="card">
      <h2>{t('offer_title')}</h2>
      <p class="order-facts">
        {price !== null && <span>{money(price)}</span>}
        {freeShipping !== null && <span>{t(freeShipping ? 'offer_free' : 'offer_not_free')}</span>}
        {shipsTo !== null && <span>{t('offer_ships', countryName(shipsTo, translator.language))}</span>}
      </p>
      {change && before && (
        <p>
          {t(changeText(change), perCent(Math.abs(change.change), translator))}{' '}
          <span class="hint">{t('price_then', ...before)}</span>
        </p>
      )}
      <p class="hint">{t('offer_hint')}</p>
    </section>
  );
}

/** Lower, higher, or the same. */
function changeText({ since, change }: PriceChange): MessageKey {
  if (since === 'bought') {
    return change < 0 ? 'price_lower_bought' : change > 0 ? 'price_higher_bought' : 'price_same_bought';
  }
  return change < 0 ? 'price_lower_seen' : change > 0 ? 'price_higher_seen' : 'price_same_seen';
}

/** The country's name in a language; its code where the browser knows none. */
function countryName(code: string, language: string): string {
  return new Intl.DisplayNames(language, { type: 'region', fallback: 'code' }).of(code) ?? code;
}
