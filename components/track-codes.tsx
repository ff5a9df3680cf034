import type { StoredParcel } from '../lib/model/stored.ts';
import { CopyButton } from './copy-button.tsx';
import { useFace } from './face.ts';

/** One button a track code; more than three are on the dashboard. */
export function TrackCodes({ parcels }: { parcels: readonly StoredParcel[] }) {
  const { translator } = useFace();
  return parcels
    .slice(0, 3)
    .map(({ code }) => <CopyButton key={code} text={code} label={translator.t('copy_code', code)} />);
}
