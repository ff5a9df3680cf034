import { verdictTexts } from '../../components/view/shop.ts';
import type { Verdict } from '../../lib/checks/verdict.ts';
import type { MessageKey } from '../../lib/i18n/words.ts';
import { dress } from '../on-page/dress.ts';
import { look } from './look.ts';

/** What the chip says. */
export interface ChipContent {
  verdict: Verdict;
  /** The whole line, for the pointer and for a screen reader. */
  line: string;
  language: string;
  direction: 'ltr' | 'rtl';
  t(key: MessageKey): string;
}

/**
 * The chip beside a shop's name, in a closed shadow root. It lies over the page and takes no room in it,
 * so that nothing moves. All verdicts' words are drawn one over the other and one of them is seen: the
 * page can measure its host, and every verdict is as wide as the others. The words are generated
 * content, which the page's own search (`window.find`) does not find.
 */
export function makeChip({ verdict, line, language, direction, t }: ChipContent): HTMLElement {
  const host = document.createElement('span');
  host.style.cssText =
    'all: initial !important; color-scheme: inherit !important; position: absolute !important; display: inline-block !important; contain: layout style !important';
  const shadow = host.attachShadow({ mode: 'closed' });
  dress(shadow, look);
  const chip = document.createElement('span');
  chip.className = `chip ${verdict}`;
  chip.lang = language;
  chip.dir = direction;
  chip.title = line;
  chip.setAttribute('role', 'img');
  chip.setAttribute('aria-label', line);
  for (const [each, key] of Object.entries(verdictTexts)) {
    const word = document.createElement('span');
    word.className = each === verdict ? 'word' : 'word other';
    word.dataset.word = t(key);
    chip.append(word);
  }
  shadow.append(chip);
  return host;
}
