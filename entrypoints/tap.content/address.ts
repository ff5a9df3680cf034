import { apiOf } from '../../lib/wire/apis.ts';

/** The address of what is about to be fetched, and which API that is; `api: null` for whatever is none of ours. */
export function addressOf(input: unknown): { url: string; api: string | null } {
  try {
    const url = input instanceof Request ? input.url : String(input);
    return { url, api: apiOf(url, document.baseURI) };
  } catch {
    return { url: '', api: null };
  }
}
