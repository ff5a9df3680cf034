import { useSignal } from '@preact/signals';
import {
  type BackupPreview,
  lookIntoBackup,
  makeBackup,
  restore as restoreData,
} from './data/dashboard-data.ts';
import { download } from './download.ts';
import { act, useFace } from './face.ts';
import { backupName, isTooLarge, type Refusal, refusalText } from './view/backup.ts';

/** A chosen file: what it holds, or that it can't be restored. */
type Chosen =
  | { state: 'none' }
  | { state: 'good'; text: string; preview: BackupPreview }
  | { state: 'bad'; error: Refusal };

/** Backup to a file, and back: looked into and asked about before anything is replaced. */
export function BackupSection() {
  const face = useFace();
  const { t } = face.translator;
  const chosen = useSignal<Chosen>({ state: 'none' });

  const save = async () => {
    try {
      const text = await makeBackup(face.settings.value);
      download(text, backupName(face.now.value), 'application/json');
      face.notice.value = { text: t('backup_saved') };
    } catch (error) {
      face.notice.value = { text: t('act_failed', String(error)) };
    }
  };
  const look = async (file: File | undefined) => {
    face.notice.value = null;
    chosen.value = file ? await readChosen(file) : { state: 'none' };
  };
  const restore = async (text: string) => {
    try {
      await restoreData(text);
    } catch (error) {
      face.notice.value = { text: t('act_failed', String(error)) };
      return;
    }
    chosen.value = { state: 'none' };
    await act(face, { type: 'refresh-all' }, { text: t('backup_restored') });
  };

  return (
    <section class="panel">
      <h2>{t('backup_title')}</h2>
      <p>{t('backup_text')}</p>
      <div class="acts">
        <button type="button" class="button primary" onClick={save}>
          {t('backup_save')}
        </button>
        <label class="button">
          {t('backup_choose')}
          <input
            class="file"
            type="file"
            accept=".json,application/json"
            onChange={(event) => {
              const input = event.currentTarget;
              void look(input.files?.[0]);
              // The same file may be chosen again.
              input.value = '';
            }}
          />
        </label>
      </div>
      <div role="status">
        {chosen.value.state === 'bad' && (
          <div class="question">
            <p>{t('backup_refused')}</p>
            <p class="hint">{refusalText(chosen.value.error, face.translator)}</p>
          </div>
        )}
        {chosen.value.state === 'good' && (
          <Question
            chosen={chosen.value}
            restore={restore}
            cancel={() => {
              chosen.value = { state: 'none' };
            }}
          />
        )}
      </div>
    </section>
  );
}

interface QuestionProps {
  chosen: Extract<Chosen, { state: 'good' }>;
  restore(text: string): void;
  cancel(): void;
}

function Question({ chosen: { text, preview }, restore, cancel }: QuestionProps) {
  const { translator, zone } = useFace();
  const { t, plural } = translator;
  const { orders, parcels, sellers, deadlines } = preview.counts;
  const held = translator.list([
    plural('orders_found', orders),
    plural('backup_parcels', parcels),
    plural('backup_sellers', sellers),
    plural('backup_deadlines', deadlines),
  ]);
  return (
    <div class="question">
      <p>{t('backup_preview', translator.dateTime(preview.exportedAt, zone))}</p>
      <p>{held}</p>
      <p>{t('backup_replaces')}</p>
      <div class="acts">
        <button type="button" class="button" onClick={cancel}>
          {t('cancel')}
        </button>
        <button type="button" class="button primary" onClick={() => restore(text)}>
          {t('backup_confirm')}
        </button>
      </div>
    </div>
  );
}

async function readChosen(file: File): Promise<Chosen> {
  if (isTooLarge(file.size)) return { state: 'bad', error: { code: 'too-large' } };
  const text = await file.text();
  const looked = lookIntoBackup(text);
  return looked.ok ? { state: 'good', text, preview: looked } : { state: 'bad', error: looked.error };
}
