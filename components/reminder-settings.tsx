import { useId } from 'preact/hooks';
import type { Settings } from '../lib/model/settings.ts';
import { defaultSettings, ranges } from '../lib/model/settings-repair.ts';
import type { NotifyPermission } from './data/permission.ts';
import { useFace } from './face.ts';
import { LeadSettings } from './lead-settings.tsx';

export interface SettingProps {
  settings: Settings;
  save(changed: Partial<Settings>): void;
}

/** When and how the buyer is reminded. */
export function ReminderSettings({ permission, ...props }: SettingProps & { permission: NotifyPermission }) {
  const { t } = useFace().translator;
  const { settings, save } = props;
  const { warningDays, quietHours, smallSum, leads } = defaultSettings;
  return (
    <section class="panel">
      <h2>{t('settings_reminders')}</h2>
      <Notifications {...props} permission={permission} />
      <QuietHours {...props} />
      <NumberSetting
        value={settings.warningDays}
        range={ranges.warningDays}
        label={t('settings_warning')}
        hint={t('settings_warning_hint')}
        change={(days) => save({ warningDays: days })}
      />
      <NumberSetting
        value={settings.smallSum}
        range={ranges.smallSum}
        label={t('settings_small')}
        hint={t('settings_small_hint')}
        change={(sum) => save({ smallSum: sum })}
      />
      <LeadSettings {...props} />
      <div class="acts">
        <button
          type="button"
          class="button"
          onClick={() => save({ warningDays, quietHours, smallSum, leads })}
        >
          {t('settings_reset')}
        </button>
      </div>
    </section>
  );
}

/** Switched on, the browser asks first: inside the click, or it would not ask at all. */
function Notifications({ settings, save, permission }: SettingProps & { permission: NotifyPermission }) {
  const face = useFace();
  const { t } = face.translator;
  const isOn = settings.notifications && permission.isGranted.value;
  const change = async (input: HTMLInputElement) => {
    if (!input.checked) return save({ notifications: false });
    if (await permission.ask()) return save({ notifications: true });
    input.checked = isOn;
    face.notice.value = { text: t('settings_notifications_refused') };
  };
  return (
    <label class="setting">
      <input type="checkbox" checked={isOn} onChange={(event) => void change(event.currentTarget)} />
      <span>
        {t('settings_notifications')}
        <span class="hint">{t('settings_notifications_hint')}</span>
        {settings.notifications && !permission.isGranted.value && (
          <span class="hint">{t('settings_notifications_blocked')}</span>
        )}
      </span>
    </label>
  );
}

function QuietHours({ settings, save }: SettingProps) {
  const { t } = useFace().translator;
  const hours = settings.quietHours;
  const time = (name: 'from' | 'to', label: string) =>
    hours && (
      <label>
        {label}
        <input
          type="time"
          required
          value={hours[name]}
          onChange={(event) => {
            const { value } = event.currentTarget;
            if (value) save({ quietHours: { ...hours, [name]: value } });
          }}
        />
      </label>
    );
  return (
    <>
      <label class="setting">
        <input
          type="checkbox"
          checked={hours !== null}
          onChange={(event) =>
            save({ quietHours: event.currentTarget.checked ? defaultSettings.quietHours : null })
          }
        />
        <span>
          {t('settings_quiet')}
          <span class="hint">{t('settings_quiet_hint')}</span>
        </span>
      </label>
      {hours && (
        <div class="setting-more">
          {time('from', t('settings_quiet_from'))}
          {time('to', t('settings_quiet_to'))}
        </div>
      )}
    </>
  );
}

interface NumberProps {
  value: number;
  range: { least: number; most: number };
  label: string;
  hint: string;
  change(value: number): void;
}

function NumberSetting({ value, range, label, hint, change }: NumberProps) {
  const id = useId();
  return (
    <label class="setting">
      <input
        type="number"
        min={range.least}
        max={range.most}
        step="1"
        required
        value={value}
        aria-describedby={id}
        onChange={(event) => {
          const input = event.currentTarget;
          if (input.reportValidity()) change(input.valueAsNumber);
        }}
      />
      <span>
        {label}
        <span class="hint" id={id}>
          {hint}
        </span>
      </span>
    </label>
  );
}
