/** `mtopjsonp1({…});`: what the page's older way of fetching wraps around the answer. */
const wrapper = /^\s*[\w$.]+\s*\(([\s\S]*)\)\s*;?\s*$/;

/**
 * JSON, bare or in a JSONP wrapper. Whole numbers that a double can't hold become strings of their digits,
 * for ids must not be rounded (CONTRACT.md, ids). Throws a SyntaxError on anything else.
 */
export function parseJson(text: string): unknown {
  const json = text.replace(/^\uFEFF/, '');
  const body = wrapper.exec(json)?.[1] ?? json;
  try {
    // The reviver visits every value: only where a number can be too large.
    return /\d{16}/.test(body) ? JSON.parse(body, keepDigits as Reviver) : JSON.parse(body);
  } catch (error) {
    if (error instanceof SyntaxError) throw error;
    throw new SyntaxError('JSON is nested too deeply', { cause: error });
  }
}

/** TypeScript's library does not know the third argument yet; the browsers we support give it. */
type Reviver = (key: string, value: unknown) => unknown;

function keepDigits(_key: string, value: unknown, context: { source?: string }): unknown {
  if (typeof value !== 'number' || Number.isSafeInteger(value)) return value;
  const { source } = context;
  return source !== undefined && /^-?\d+$/.test(source) ? source : value;
}
