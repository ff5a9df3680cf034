/** `mtopjsonp1({…});`: what the page's older way of fetching wraps around the answer. */
const wrapper = /^\s*[\w$.]+\s*\(([\s\S]*)\)\s*;?\s*$/;

/**
 * Whole numbers of 16 digits and more where a value can stand. Inside a text that looks so, too: there a
 * quote ends the text before a digit, and what comes out is no JSON.
 */
const large = /(?<=(?:^|[:,[])\s*)-?[1-9]\d{15,}(?=\s*(?:$|[,\]}]))/g;

/**
 * JSON, bare or in a JSONP wrapper. Whole numbers that a double can't hold become strings of their digits,
 * for ids must not be rounded (CONTRACT.md, ids). Throws a SyntaxError on anything else.
 */
export function parseJson(text: string): unknown {
  const json = text.replace(/^\uFEFF/, '');
  const body = wrapper.exec(json)?.[1] ?? json;
  try {
    // The reviver visits every value, which is slow: only where quotes around the numbers that are too large won't do.
    const quoted = body.replace(large, (digits) => (Number.isSafeInteger(+digits) ? digits : `"${digits}"`));
    return JSON.parse(quoted);
  } catch {
    // Broken, or a text looked like a number.
  }
  try {
    return JSON.parse(body, keepDigits as Reviver);
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
