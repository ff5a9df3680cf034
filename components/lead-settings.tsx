import { ranges } from '../lib/model/settings-repair.ts';
import { warnings } from '../lib/rules/warnings.ts';
import { useFace } from './face.ts';
import type { SettingProps } from './reminder-settings.tsx';
import { textsOfRule } from './view/texts.ts';

type Field = 'amberDays' | 'redHours';

/** For each deadline that can press: how long before its end it turns amber and red. Empty is what RULES.md says. */
export function LeadSettings({ settings, save }: SettingProps) {
  const { t, number } = useFace().translator;
  const set = (rule: string, field: Field, value: number | undefined) => {
    const { [field]: _, ...rest } = settings.leads[rule] ?? {};
    const lead = value === undefined ? rest : { ...rest, [field]: value };
    const { [rule]: __, ...others } = settings.leads;
    save({ leads: Object.keys(lead).length > 0 ? { ...others, [rule]: lead } : others });
  };
  const input = (rule: string, field: Field, label: string, suggested: string) => (
    <label>
      {label}
      <input
        type="number"
        min={ranges[field].least}
        max={ranges[field].most}
        step="1"
        placeholder={suggested}
        value={settings.leads[rule]?.[field] ?? ''}
        onChange={(event) => {
          const { currentTarget } = event;
          if (!currentTarget.reportValidity()) return;
          set(rule, field, currentTarget.value === '' ? undefined : currentTarget.valueAsNumber);
        }}
      />
    </label>
  );
  return (
    <details class="leads">
      <summary>{t('settings_leads')}</summary>
      <p class="hint">{t('settings_leads_hint')}</p>
      {Object.entries(warnings).map(([rule, { printed }]) => (
        <fieldset key={rule} class="setting-more">
          <legend>{t(textsOfRule(rule, true).what)}</legend>
          {/* Amber before the end of protection is the setting above. */}
          {rule !== 'protection' &&
            input(
              rule,
              'amberDays',
              t('settings_lead_amber'),
              printed.amberDays === 'at-once' ? t('settings_at_once') : number(printed.amberDays),
            )}
          {printed.redHours !== null &&
            input(rule, 'redHours', t('settings_lead_red'), number(printed.redHours))}
        </fieldset>
      ))}
    </details>
  );
}
