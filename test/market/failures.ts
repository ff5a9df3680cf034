import { envelope } from './answers/envelope.ts';
import type { Failure } from './options.ts';

export interface Broken {
  status: number;
  body: string;
}

const refusals: Partial<Record<Failure, string>> = {
  'not-success': 'FAIL_BIZ_SYSTEM_BUSY::The system is busy, please try again later',
  'logged-out': 'FAIL_SYS_SESSION_EXPIRED::Session expired',
  'anti-bot': 'FAIL_SYS_USER_VALIDATE::RGV587_ERROR::SM',
};

/** The body that a failing API sends instead of `good`; null closes the connection without one. */
export function broken(failure: Failure, api: string, good: string): Broken | null {
  const refusal = refusals[failure];
  if (refusal) return { status: 200, body: JSON.stringify(envelope(api, {}, refusal)) };
  switch (failure) {
    case 'truncated':
      return { status: 200, body: good.slice(0, Math.floor(good.length * 0.6)) };
    case 'garbage':
      return { status: 200, body: garbage() };
    case 'http-500':
      return { status: 500, body: '<html><body><h1>500 Internal Server Error</h1></body></html>' };
    case 'empty':
      return { status: 200, body: JSON.stringify(envelope(api, {})) };
    default:
      return null;
  }
}

let made = '';

/** 5 MB that look like an answer at the beginning and are none. */
function garbage(): string {
  made ||= `{"api":"mtop","data":{"data":${'[{"pc_om_list_order_1":'.repeat(100_000)}${'\ufffd<x>\\u0000'.repeat(300_000)}`;
  return made;
}
