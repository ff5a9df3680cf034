import { useFace } from './face.ts';

/** What just happened, read aloud, with the way back. */
export function NoticeBar() {
  const { notice, send, translator } = useFace();
  const shown = notice.value;
  const undo = shown?.undo;
  return (
    <div class={shown ? 'notice' : 'notice empty'} role="status">
      {shown && <span>{shown.text}</span>}
      {undo && (
        <button
          type="button"
          class="button quiet"
          onClick={async () => {
            notice.value = null;
            await send(undo);
          }}
        >
          {translator.t('put_back')}
        </button>
      )}
    </div>
  );
}
