import { en } from './en.ts';
import { placeholders } from './placeholder.ts';
import type { Words } from './words.ts';

/** Only aliexpress.ru speaks Azerbaijani, and of that little has been seen (words/russia.ts): here are placeholders only. */
export const az: Words = { ...placeholders(en, 'latin'), locale: 'az-Latn-AZ', notes: en.notes };
