/** Ten times the biggest answer seen; longer ones are not parsed on the page's time. */
export const longestAnswer = 5_000_000;

/** Why an answer is not a success (`ret[0]`, MARKETPLACE.md 7); null when it is one, or says nothing about it. */
export function failureOf(ret: unknown): { code: 'not-logged-in' | 'not-success'; detail: string } | null {
  const first = Array.isArray(ret) ? ret[0] : ret;
  if (first === undefined) return null;
  const code = typeof first === 'string' ? (/^[A-Z0-9_]{1,60}/.exec(first)?.[0] ?? 'no code') : 'no code';
  if (code === 'SUCCESS') return null;
  const isLoggedOut = /SESSION_EXPIRED|NEED_LOGIN|NOT_LOGIN|NO_LOGIN/.test(code);
  return { code: isLoggedOut ? 'not-logged-in' : 'not-success', detail: code };
}
