import type { ComponentChildren } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import { useFace } from './face.ts';

/** A part that fails says so, and leaves the rest of the page standing. */
export function Guarded({ children }: { children: ComponentChildren }) {
  const { translator } = useFace();
  const [error] = useErrorBoundary((failure: unknown) => console.error(failure));
  if (error === undefined) return children;
  return (
    <p class="card" data-urgency="unread" role="alert">
      {translator.t('part_failed', String(error))}
    </p>
  );
}
