import { useSignal } from '@preact/signals';
import type { FunctionComponent } from 'preact';
import { useEffect } from 'preact/hooks';

/** A part of a page that is loaded when it is first shown; nothing stands there until it is. */
export function late<Props extends object>(
  load: () => Promise<FunctionComponent<Props>>,
): FunctionComponent<Props> {
  let loading: Promise<FunctionComponent<Props>> | undefined;
  let loaded: FunctionComponent<Props> | null = null;
  return (props) => {
    const part = useSignal(loaded);
    useEffect(() => {
      loading ??= load();
      void loading.then((found) => {
        loaded = found;
        part.value = found;
      });
    }, [part]);
    const Part = part.value;
    return Part && <Part {...props} />;
  };
}
