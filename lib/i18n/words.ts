import type english from '../../public/_locales/en/messages.json';

type AnyKey = keyof typeof english;

/** The messages that come in one form per plural category: `watching` for `watching_one`, `watching_other`, … */
export type PluralKey = {
  [Key in AnyKey]: Key extends `${infer Base}_other` ? (`${Base}_one` extends AnyKey ? Base : never) : never;
}[AnyKey];
/** Every other message of _locales/en/messages.json. */
export type MessageKey = Exclude<AnyKey, `${PluralKey}_${'one' | 'other'}`>;

/** `browser.i18n.getMessage`, or a stand-in over one messages.json; '' for a key that is not there. */
export type GetMessage = (key: string, substitutions?: string[]) => string;

/** The messages of one language, without its formats of dates and money. */
export interface Words {
  /** The messages' own language tag: the browser's can be another one. */
  language: string;
  /** The message with `$1`, `$2`, … filled in. */
  t(key: MessageKey, ...substitutions: string[]): string;
  /** The form for `n`: `$1` is `n` as the language writes it, `$2` and on are the substitutions. */
  plural(key: PluralKey, n: number, ...substitutions: string[]): string;
  number(n: number): string;
}

/** Words and plurals of one language, from the messages that `getMessage` finds. */
export function createWords(getMessage: GetMessage): Words {
  const language = getMessage('languageTag') || 'en';
  const plurals = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  return {
    language,
    t: (key, ...substitutions) => getMessage(key, substitutions),
    plural(key, n, ...substitutions) {
      const values = [numbers.format(n), ...substitutions];
      return getMessage(`${key}_${plurals.select(n)}`, values) || getMessage(`${key}_other`, values);
    },
    number: (n) => numbers.format(n),
  };
}
