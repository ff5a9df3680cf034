import { useSignal } from '@preact/signals';
import { useFace } from './face.ts';

/** Copies a text; says so on itself, and aloud. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const { translator } = useFace();
  const isCopied = useSignal(false);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => {
        isCopied.value = true;
      },
      () => {
        isCopied.value = false;
      },
    );
  return (
    <button type="button" class="button quiet" aria-live="polite" onClick={copy}>
      {isCopied.value ? translator.t('copied') : label}
    </button>
  );
}
