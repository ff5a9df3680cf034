import { useSignal } from '@preact/signals';
import { useFace } from './face.ts';

interface Props {
  /** What is copied, or what makes it when it is wanted. */
  text: string | (() => Promise<string>);
  label: string;
}

/** Copies a text; says so on itself, and aloud. */
export function CopyButton({ text, label }: Props) {
  const { translator } = useFace();
  const isCopied = useSignal(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(typeof text === 'string' ? text : await text());
      isCopied.value = true;
    } catch {
      isCopied.value = false;
    }
  };
  return (
    <button type="button" class="button quiet" aria-live="polite" onClick={copy}>
      {isCopied.value ? translator.t('copied') : label}
    </button>
  );
}
