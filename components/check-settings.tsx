import { defaultThresholds, type ThresholdName, thresholdRanges } from '../lib/model/thresholds.ts';
import { useFace } from './face.ts';
import type { SettingProps } from './reminder-settings.tsx';
import { thresholdTexts } from './view/shop-limits.ts';
import { thresholdText } from './view/shop-reasons.ts';

/** What counts as good or doubtful in a shop: Escrowl's numbers, each with the buyer's own in its place. */
export function CheckSettings({ settings, save }: SettingProps) {
  const { t } = useFace().translator;
  return (
    <section class="panel">
      <h2>{t('settings_check')}</h2>
      <label class="setting">
        <input
          type="checkbox"
          checked={settings.chip}
          onChange={(event) => save({ chip: event.currentTarget.checked })}
        />
        <span>
          {t('settings_chip')}
          <span class="hint">{t('settings_chip_hint')}</span>
        </span>
      </label>
      <details class="leads">
        <summary>{t('settings_limits')}</summary>
        <p class="hint">{t('settings_limits_hint')}</p>
        {(Object.keys(thresholdRanges) as ThresholdName[]).map((name) => (
          <Threshold key={name} name={name} settings={settings} save={save} />
        ))}
        <div class="acts">
          <button type="button" class="button" onClick={() => save({ thresholds: {} })}>
            {t('settings_reset')}
          </button>
        </div>
      </details>
    </section>
  );
}

/** One threshold; an empty field is Escrowl's number. */
function Threshold({ name, settings, save }: SettingProps & { name: ThresholdName }) {
  const { translator } = useFace();
  const { t } = translator;
  const { least, most, step } = thresholdRanges[name];
  const { [name]: yours, ...others } = settings.thresholds;
  return (
    <div class="setting-more">
      <label>
        {t(thresholdTexts[name])}
        <input
          type="number"
          min={least}
          max={most}
          step={step}
          placeholder={String(defaultThresholds[name])}
          value={yours ?? ''}
          onChange={(event) => {
            const { currentTarget } = event;
            if (!currentTarget.reportValidity()) return;
            const isBack = currentTarget.value === '';
            save({ thresholds: isBack ? others : { ...others, [name]: currentTarget.valueAsNumber } });
          }}
        />
      </label>
      <span class="hint">
        {yours === undefined
          ? t('limit_is_default')
          : t('limit_is_yours', thresholdText(name, defaultThresholds[name], translator))}
      </span>
      {yours !== undefined && (
        <button
          type="button"
          class="button quiet"
          onClick={(event) => {
            event.currentTarget.closest('.setting-more')?.querySelector('input')?.focus();
            save({ thresholds: others });
          }}
        >
          {t('limit_back')}
        </button>
      )}
    </div>
  );
}
