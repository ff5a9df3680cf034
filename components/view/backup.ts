import type { Instant } from '../../lib/model/moment.ts';

/** What a good backup file holds. */
export interface BackupPreview {
  exportedAt: Instant;
  counts: { orders: number; parcels: number; sellers: number; deadlines: number };
}

/** A message to the background can hold 64 MB; a file of ten thousand orders is below that. */
const largest = 60 * 1024 * 1024;

/** Whether a file is beyond what can be a backup; told before it is read. */
export function isTooLarge(bytes: number): boolean {
  return bytes > largest;
}

/** `escrowl-2026-11-22.json`. */
export function backupName(now: Instant): string {
  return `escrowl-${now.slice(0, 10)}.json`;
}
