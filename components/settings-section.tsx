import type { Settings } from '../lib/model/settings.ts';
import { ranges } from '../lib/model/settings-repair.ts';
import { act, useFace } from './face.ts';

/** The few settings that matter; each is saved at once. */
export function SettingsSection() {
  const face = useFace();
  const { t } = face.translator;
  const settings = face.settings.value;
  const save = (changed: Partial<Settings>) =>
    act(face, { type: 'settings', settings: { ...settings, ...changed } }, { text: t('saved') });
  return (
    <section class="panel">
      <h2>{t('settings_title')}</h2>
      <label class="setting">
        <input
          type="number"
          min={ranges.warningDays.least}
          max={ranges.warningDays.most}
          step="1"
          required
          value={settings.warningDays}
          onChange={(event) => {
            const input = event.currentTarget;
            if (input.reportValidity()) void save({ warningDays: input.valueAsNumber });
          }}
        />
        <span>
          {t('settings_warning')}
          <span class="hint">{t('settings_warning_hint')}</span>
        </span>
      </label>
      <label class="setting">
        <input
          type="checkbox"
          checked={settings.guard}
          onChange={(event) => void save({ guard: event.currentTarget.checked })}
        />
        <span>
          {t('settings_guard')}
          <span class="hint">{t('settings_guard_hint')}</span>
        </span>
      </label>
    </section>
  );
}
