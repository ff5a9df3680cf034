import { en } from './en.ts';
import { nonsenseLike } from './nonsense.ts';
import type { Words } from './words.ts';

/** Only aliexpress.ru speaks Azerbaijani, and of that little has been seen (words/russia.ts): everything here is nonsense. */
export const az: Words = { ...nonsenseLike(en), locale: 'az-Latn-AZ' };
