import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { BackupSection } from '../../components/backup-section.tsx';
import { CalendarSection } from '../../components/calendar-section.tsx';
import type { Loaded } from '../../components/data/live.ts';
import type { NotifyPermission } from '../../components/data/permission.ts';
import { useFace } from '../../components/face.ts';
import { Guarded } from '../../components/guarded.tsx';
import { NoticeBar } from '../../components/notice-bar.tsx';
import { OrdersSection } from '../../components/orders-section.tsx';
import { Privacy } from '../../components/privacy.tsx';
import { RulesSection } from '../../components/rules-section.tsx';
import { SettingsSection } from '../../components/settings-section.tsx';
import { ShopsSection } from '../../components/shops-section.tsx';
import { type DashboardPlace, placeOf } from '../../components/view/place.ts';
import { WipeSection } from '../../components/wipe-section.tsx';
import type { MessageKey } from '../../lib/i18n/translator.ts';
import type { Entry } from '../../lib/rules/urgency.ts';

const places: readonly (readonly [DashboardPlace['name'], MessageKey])[] = [
  ['orders', 'all_orders'],
  ['shops', 'shops_title'],
  ['calendar', 'calendar_title'],
  ['rules', 'rules_title'],
  ['backup', 'backup_title'],
  ['settings', 'settings_title'],
  ['privacy', 'privacy_nav'],
];

interface DashboardProps {
  data: ReadonlySignal<Loaded<Entry[]>>;
  permission: NotifyPermission;
}

/** Everything, on a full page. The address after # says which part. */
export function Dashboard({ data, permission }: DashboardProps) {
  const { translator, notice } = useFace();
  const { t } = translator;
  const place = useSignal(placeOf(location.hash));
  useEffect(() => {
    const follow = () => {
      place.value = placeOf(location.hash);
      notice.value = null;
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, [place, notice]);

  const { name, orderId, rule } = place.value;
  return (
    <>
      <header class="top">
        <h1>
          <img src="/icon/48.png" width="32" height="32" alt="" /> Escrowl
        </h1>
        <nav>
          {places.map(([target, label]) => (
            <a key={target} href={`#${target}`} aria-current={target === name ? 'page' : undefined}>
              {t(label)}
            </a>
          ))}
        </nav>
      </header>
      <main>
        {name === 'orders' && (
          <Guarded>
            <Stored data={data}>
              {(entries) => <OrdersSection key={orderId} entries={entries} orderId={orderId} />}
            </Stored>
          </Guarded>
        )}
        {name === 'shops' && (
          <Guarded>
            <ShopsSection />
          </Guarded>
        )}
        {name === 'calendar' && (
          <Guarded>
            <Stored data={data}>
              {(entries) => <CalendarSection key={orderId} entries={entries} orderId={orderId} />}
            </Stored>
          </Guarded>
        )}
        {name === 'rules' && (
          <Guarded>
            <RulesSection rule={rule} />
          </Guarded>
        )}
        {name === 'backup' && (
          <>
            <BackupSection />
            <WipeSection />
          </>
        )}
        {name === 'settings' && <SettingsSection permission={permission} />}
        {name === 'privacy' && <Privacy />}
      </main>
      <NoticeBar />
    </>
  );
}

interface StoredProps {
  data: ReadonlySignal<Loaded<Entry[]>>;
  children(entries: Entry[]): ComponentChildren;
}

/** What is made of the stored orders, once they are there. */
function Stored({ data, children }: StoredProps) {
  const { t } = useFace().translator;
  const loaded = data.value;
  if (loaded.state === 'loading') return <p class="hint">{t('loading')}</p>;
  if (loaded.state === 'failed') return <p role="alert">{t('store_unreadable', loaded.error)}</p>;
  return <>{children(loaded.value)}</>;
}
