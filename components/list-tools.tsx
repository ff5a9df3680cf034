import type { Signal } from '@preact/signals';
import { useFace } from './face.ts';

interface SearchFieldProps {
  label: string;
  hint?: string;
  value: string;
  onInput(value: string): void;
}

/** The field that a long list is searched with. */
export function SearchField({ label, hint, value, onInput }: SearchFieldProps) {
  return (
    <label class="field grow">
      {label}
      <input
        type="search"
        value={value}
        placeholder={hint}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </label>
  );
}

/** Below a list of which `shown` of `all` stand there: all at once would freeze the page. */
export function ShowMore({ shown, all, step }: { shown: Signal<number>; all: number; step: number }) {
  const { t } = useFace().translator;
  if (all <= shown.value) return null;
  return (
    <button
      type="button"
      class="button"
      onClick={() => {
        shown.value += step;
      }}
    >
      {t('show_more')}
    </button>
  );
}
