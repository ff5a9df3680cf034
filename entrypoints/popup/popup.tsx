import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Loaded } from '../../components/data/live.ts';
import { AgendaCard } from '../../components/deadline-card.tsx';
import { useFace } from '../../components/face.ts';
import { Guarded } from '../../components/guarded.tsx';
import { GuideCard } from '../../components/guide-card.tsx';
import { HealthLine, UnreadCard } from '../../components/health-bar.tsx';
import { late } from '../../components/late.tsx';
import { NoticeBar } from '../../components/notice-bar.tsx';
import { Privacy } from '../../components/privacy.tsx';
import { orderListLink } from '../../components/view/links.ts';
import { type PopupData, type PopupView, popupView } from '../../components/view/popup.ts';
import type { PageAt } from '../../lib/marketplace/pages.ts';
import type { ShopAddress } from '../../lib/marketplace/shop-address.ts';
import type { PageKind } from '../../lib/model/reading.ts';
import type { AgendaEntry } from '../../lib/rules/urgency.ts';

// What only some openings of the popup show is loaded with them.
const BeforeYouConfirm = late(() =>
  import('../../components/before-you-confirm.tsx').then((part) => part.BeforeYouConfirm),
);
const ShopHere = late(() => import('../../components/shop-here.tsx').then((part) => part.ShopHere));

interface Props {
  data: ReadonlySignal<Loaded<PopupData>>;
  page: PageAt;
  /** The product or the store of the page; null: it is about neither. */
  shop: ShopAddress | null;
  /** The skeleton of an open page of this kind, for a report; null when none is open. */
  skeletonOf(page: PageKind): Promise<string | null>;
}

/** What about the page I am on, what must I do next, is Escrowl well. */
export function Popup({ data, page, shop, skeletonOf }: Props) {
  const { translator } = useFace();
  const { t } = translator;
  const loaded = data.value;
  return (
    <>
      <header class="top">
        <h1>
          <img src="/icon/48.png" width="24" height="24" alt="" /> Escrowl
        </h1>
        <nav>
          <a href="/dashboard.html#orders" target="_blank" rel="noopener">
            {t('all_orders')}
          </a>
          <a href="/dashboard.html#settings" target="_blank" rel="noopener">
            {t('settings_title')}
          </a>
        </nav>
      </header>
      {loaded.state === 'failed' && (
        <p class="card" data-urgency="unread" role="alert">
          {t('store_unreadable', loaded.error)}
        </p>
      )}
      {loaded.state === 'ready' && (
        <Answers data={loaded.value} page={page} shop={shop} skeletonOf={skeletonOf} />
      )}
      <NoticeBar />
    </>
  );
}

type Ready = Omit<Props, 'data'> & { data: PopupData };

function Answers({ data, page, shop, skeletonOf }: Ready) {
  const { now, zone, settings } = useFace();
  const account = useSignal<string | null>(null);
  const view = popupView(data, now.value, zone, settings.value, account.value);
  return (
    <main>
      <Cards title="urgent_title" entries={view.urgent} />
      <Guarded>
        <PageHere data={data} page={page} shop={shop} view={view} skeletonOf={skeletonOf} />
      </Guarded>
      {view.accounts.length > 1 && (
        <AccountFilter
          accounts={view.accounts}
          chosen={account.value}
          choose={(chosen) => {
            account.value = chosen;
          }}
        />
      )}
      <Guarded>{view.isFirstRun ? <FirstRun page={page} /> : <Next data={data} view={view} />}</Guarded>
      {view.guide && <GuideCard guide={view.guide} />}
      {view.health.unread
        .filter((unread) => unread.page !== page.kind)
        .map((unread) => (
          <UnreadCard key={unread.page} unread={unread} here={null} skeletonOf={skeletonOf} />
        ))}
      {view.isFirstRun ? <Privacy /> : <HealthLine health={view.health} orderCount={data.orderCount} />}
    </main>
  );
}

/** What about the page I am on. */
function PageHere({ data, page, shop, view, skeletonOf }: Ready & { view: PopupView }) {
  const unread = view.health.unread.find((candidate) => candidate.page === page.kind);
  const isAboutOrder = page.kind === 'order-detail' || page.kind === 'tracking';
  return (
    <>
      {unread && <UnreadCard unread={unread} here={page.kind} skeletonOf={skeletonOf} />}
      {shop && <ShopHere shop={shop} />}
      {data.here && <BeforeYouConfirm entry={data.here} />}
      {isAboutOrder && !data.here && !unread && <OrderNotRead />}
    </>
  );
}

/** A page of an order that is not in the store: said, not hidden. */
function OrderNotRead() {
  const { t } = useFace().translator;
  return (
    <section class="card here">
      <h2>{t('this_order')}</h2>
      <p class="why">{t('order_not_read')}</p>
    </section>
  );
}

/** What must I do next. */
function Next({ data, view }: { data: PopupData; view: PopupView }) {
  const { translator, zone } = useFace();
  const { t, plural, date } = translator;
  const isQuiet = view.urgent.length === 0 && view.todo.length === 0;
  return (
    <>
      {isQuiet && (
        <section class="quiet-state">
          <h2>{t('nothing_title')}</h2>
          {view.since !== null && <p>{plural('watching', data.orderCount, date(view.since, zone))}</p>}
        </section>
      )}
      <Cards title="todo_title" entries={view.todo} />
      {view.later.length > 0 && (
        <section>
          <h2>{t('later_title')}</h2>
          <ul class="cards">
            {view.later.map((entry) => (
              <AgendaCard key={keyOf(entry)} entry={entry} />
            ))}
          </ul>
        </section>
      )}
      {view.left > 0 && (
        <p>
          <a href="/dashboard.html#orders" target="_blank" rel="noopener">
            {plural('show_all', data.orderCount)}
          </a>
        </p>
      )}
    </>
  );
}

const keyOf = ({ deadline }: AgendaEntry) => `${deadline.orderId} ${deadline.rule}`;

function Cards({
  title,
  entries,
}: {
  title: 'urgent_title' | 'todo_title';
  entries: AgendaEntry[];
}): ComponentChildren {
  const { t } = useFace().translator;
  if (entries.length === 0) return null;
  return (
    <section>
      <h2>{t(title)}</h2>
      <ul class="cards">
        {entries.map((entry) => (
          <AgendaCard key={keyOf(entry)} entry={entry} />
        ))}
      </ul>
    </section>
  );
}

function FirstRun({ page }: { page: PageAt }) {
  const { t } = useFace().translator;
  return (
    <section class="card first">
      <h2>{t('first_title')}</h2>
      <p>{t('first_text')}</p>
      <a class="button primary" href={orderListLink(page.market)} target="_blank" rel="noreferrer">
        {t('open_order_list')}
      </a>
    </section>
  );
}

interface FilterProps {
  accounts: readonly string[];
  chosen: string | null;
  choose(account: string | null): void;
}

/** Orders of two accounts in one browser are never mixed silently. */
function AccountFilter({ accounts, chosen, choose }: FilterProps) {
  const { t } = useFace().translator;
  return (
    <label class="field">
      {t('account_label')}
      <select value={chosen ?? ''} onChange={(event) => choose(event.currentTarget.value || null)}>
        <option value="">{t('account_all')}</option>
        {accounts.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
