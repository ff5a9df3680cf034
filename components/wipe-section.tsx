import { useSignal } from '@preact/signals';
import { act, useFace } from './face.ts';

/** Deletes everything, after a second question. */
export function WipeSection() {
  const face = useFace();
  const { t } = face.translator;
  const isAsking = useSignal(false);
  const wipe = () => {
    isAsking.value = false;
    return act(face, { type: 'wipe' }, { text: t('wipe_done') });
  };
  return (
    <section class="panel">
      <h2>{t('wipe_title')}</h2>
      <p>{t('wipe_text')}</p>
      {isAsking.value ? (
        <div class="question" role="alertdialog" aria-label={t('wipe_title')}>
          <p>{t('wipe_sure')}</p>
          <div class="acts">
            <button
              type="button"
              class="button primary"
              ref={focus}
              onClick={() => {
                isAsking.value = false;
              }}
            >
              {t('cancel')}
            </button>
            <button type="button" class="button danger" onClick={wipe}>
              {t('wipe_yes')}
            </button>
          </div>
        </div>
      ) : (
        <div class="acts">
          <button
            type="button"
            class="button danger"
            onClick={() => {
              isAsking.value = true;
            }}
          >
            {t('wipe_button')}
          </button>
        </div>
      )}
    </section>
  );
}

const focus = (button: HTMLButtonElement | null) => button?.focus();
