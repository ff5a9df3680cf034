import type { GetMessage } from './translator.ts';

export type Catalog = Readonly<Record<string, { readonly message: string } | undefined>>;

/** `getMessage` over one messages.json, as browsers do it: `$1` … `$9` filled in, `$$` is a dollar, '' for no such key. */
export function messagesOf(catalog: Catalog): GetMessage {
  return (key, substitutions = []) => {
    const message = Object.hasOwn(catalog, key) ? (catalog[key]?.message ?? '') : '';
    return message.replace(/\$([1-9]|\$)/g, (_, digit: string) =>
      digit === '$' ? '$' : (substitutions[Number(digit) - 1] ?? ''),
    );
  };
}
