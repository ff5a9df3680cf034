import type { Settings } from '../lib/model/settings.ts';
import { CheckSettings } from './check-settings.tsx';
import type { NotifyPermission } from './data/permission.ts';
import { act, useFace } from './face.ts';
import { ReminderSettings } from './reminder-settings.tsx';

/** The few settings that matter; each is saved at once. */
export function SettingsSection({ permission }: { permission: NotifyPermission }) {
  const face = useFace();
  const { t } = face.translator;
  const settings = face.settings.value;
  const save = (changed: Partial<Settings>) =>
    void act(face, { type: 'settings', settings: { ...settings, ...changed } }, { text: t('saved') });
  return (
    <>
      <section class="panel">
        <h2>{t('settings_title')}</h2>
        <label class="setting">
          <input
            type="checkbox"
            checked={settings.guard}
            onChange={(event) => save({ guard: event.currentTarget.checked })}
          />
          <span>
            {t('settings_guard')}
            <span class="hint">{t('settings_guard_hint')}</span>
          </span>
        </label>
      </section>
      <CheckSettings settings={settings} save={save} />
      <ReminderSettings settings={settings} save={save} permission={permission} />
    </>
  );
}
