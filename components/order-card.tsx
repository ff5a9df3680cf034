import { useSignal } from '@preact/signals';
import { useFace } from './face.ts';
import { late } from './late.tsx';
import { OrderAnswers } from './order-answers.tsx';
import { OrderDates } from './order-dates.tsx';
import { OrderSayings } from './order-sayings.tsx';
import { AddDeadline, Mute, Note } from './own-inputs.tsx';
import { ProtectionBarPicture } from './protection-bar.tsx';
import { SayWrong } from './say-wrong.tsx';
import { TrackCodes } from './track-codes.tsx';
import { orderLink, trackingLink } from './view/links.ts';
import { asOf, titleOf } from './view/order.ts';
import type { OrderRow } from './view/orders.ts';
import { closedTexts, parcelTexts, statusTexts } from './view/texts.ts';

/** Most orders are neither to be confirmed nor confirmed just now. */
const Confirming = late(() => import('./order-confirming.tsx').then((part) => part.OrderConfirming));

/** One order on the dashboard: state, bar, next dates, parcels; items and acts behind it. */
export function OrderCard({ row, isOpen }: { row: OrderRow; isOpen: boolean }) {
  const { translator, zone, now } = useFace();
  const { t, date, money } = translator;
  const { order, parcels } = row.watched;
  const seen = asOf(order);
  return (
    <li class="card order" id={`order-${order.id}`} data-urgency={row.urgency}>
      <div class="card-head">
        <h2>
          <a href={orderLink(order)} target="_blank" rel="noreferrer">
            <bdi>{titleOf(order, translator)}</bdi>
          </a>
        </h2>
        {order.said.mutedAt && <span class="chip muted">{t('muted')}</span>}
        <span class="chip">
          {t(statusTexts[order.status ?? 'unknown'])}
          {order.closedBecause !== null && `, ${t(closedTexts[order.closedBecause])}`}
        </span>
      </div>
      <p class="order-facts">
        <span>{t('order_number', order.id)}</span>
        {order.total !== null && <span>{money(order.total)}</span>}
        {order.seller?.name && <bdi>{order.seller.name}</bdi>}
        {order.account !== null && <bdi>{order.account}</bdi>}
        {order.placedAt !== null && <span>{t('order_placed', date(order.placedAt, zone, now.value))}</span>}
        {seen !== null && <span>{t('as_of', date(seen, zone, now.value))}</span>}
      </p>
      <ProtectionBarPicture order={order} />
      {order.said.note && (
        <p class="note">
          <bdi>{order.said.note}</bdi>
        </p>
      )}
      <OrderDates entry={row} kind="open" />
      {parcels.length > 0 && (
        <ul class="parcels" aria-label={t('parcels_title')}>
          {parcels.map((parcel) => (
            <li key={parcel.code} class="order-facts">
              <span>
                <a href={trackingLink(order)} target="_blank" rel="noreferrer">
                  {parcel.code}
                </a>
              </span>
              {parcel.carrier !== null && <bdi>{parcel.carrier}</bdi>}
              <span>{t(parcelTexts[parcel.status ?? 'unknown'])}</span>
            </li>
          ))}
        </ul>
      )}
      <More row={row} isOpen={isOpen} />
    </li>
  );
}

/** Made only once it is opened: a hundred cards stay light. */
function More({ row, isOpen }: { row: OrderRow; isOpen: boolean }) {
  const { translator } = useFace();
  const { t, number, money } = translator;
  const wasOpened = useSignal(isOpen);
  const { order, parcels } = row.watched;
  return (
    <details
      open={isOpen}
      onToggle={(event) => {
        wasOpened.value ||= event.currentTarget.open;
      }}
    >
      <summary>{t('details')}</summary>
      {wasOpened.value && (
        <div class="more">
          <div class="acts">
            <a class="button primary" href={orderLink(order)} target="_blank" rel="noreferrer">
              {t('open_order')}
            </a>
            <a class="button" href={`#calendar-${order.id}`}>
              {t('add_to_calendar')}
            </a>
            <TrackCodes parcels={parcels} />
          </div>
          <OrderSayings watched={row.watched} />
          <SayWrong order={order} />
          <Confirming entry={row} />
          <Note order={order} />
          <OrderAnswers entry={row} />
          <div>
            <h3>{t('dates_title')}</h3>
            <OrderDates entry={row} kind="all" />
          </div>
          <div>
            <h3>{t('own_title')}</h3>
            <AddDeadline order={order} />
          </div>
          {(order.items ?? []).length > 0 && (
            <div>
              <h3>{t('items_title')}</h3>
              <ul class="items">
                {order.items?.map((item, index) => (
                  <li key={item.lineId ?? index}>
                    <bdi>{item.title ?? t('title_unknown')}</bdi>
                    <span class="order-facts">
                      {item.sku !== null && <bdi>{item.sku}</bdi>}
                      {item.quantity !== null && <span>× {number(item.quantity)}</span>}
                      {item.price !== null && <span>{money(item.price)}</span>}
                    </span>
                  </li>
                ))}
              </ul>
            </div>
          )}
          <Mute order={order} />
        </div>
      )}
    </details>
  );
}
