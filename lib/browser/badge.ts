import { browser } from './extension.ts';

export interface Badge {
  count: number;
  level: 'red' | 'amber' | null;
}

/** White on these is 5:1 or better (WCAG AA). */
const background = { red: '#b3261e', amber: '#a34a06' } as const;

/** Shows how many orders need the buyer; nothing when none does. `title` is what a screen reader says. */
export async function showBadge(badge: Badge, title: string): Promise<void> {
  const shown = badge.level !== null && badge.count > 0;
  await Promise.all([
    browser.action.setBadgeText({ text: shown ? String(badge.count) : '' }),
    browser.action.setTitle({ title }),
    ...(shown
      ? [
          browser.action.setBadgeBackgroundColor({ color: background[badge.level ?? 'amber'] }),
          browser.action.setBadgeTextColor({ color: '#ffffff' }),
        ]
      : []),
  ]);
}
