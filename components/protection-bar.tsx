import type { StoredOrder } from '../lib/model/stored.ts';
import { useFace } from './face.ts';
import { protectionBar } from './view/order.ts';

/** The order as a bar from its date to the end of protection, with today's line. Nothing where an end is unknown. */
export function ProtectionBarPicture({ order }: { order: StoredOrder }) {
  const { translator, zone, now } = useFace();
  const bar = protectionBar(order, now.value, zone);
  if (!bar) return null;
  const [from, to] = [bar.from, bar.to].map((moment) => translator.date(moment, zone, now.value));
  return (
    <figure class="bar">
      <svg role="img" aria-label={translator.t('bar_label', from ?? '', to ?? '')} width="100%" height="14">
        <rect class="bar-way" y="4" width="100%" height="6" rx="3" />
        <rect class="bar-over" y="4" width={`${bar.today}%`} height="6" rx="3" />
        <rect class="bar-today" x={`${bar.today}%`} y="0" width="2" height="14" rx="1" />
      </svg>
      <figcaption aria-hidden="true">
        <span>{from}</span>
        <span>{to}</span>
      </figcaption>
    </figure>
  );
}
