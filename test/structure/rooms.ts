import { fileOf, importsOf, type Source } from './sources.ts';

/**
 * Who may import whom: "Who may import whom" of the design, as data. The key is a room, the value the
 * other rooms it may import from; its own files always.
 */
const ground = ['lib/model', 'lib/time'];
const known = [...ground, 'lib/marketplace', 'lib/wire'];
const advised = [...known, 'lib/rules'];
const pure = [
  ...advised,
  'lib/readers',
  'lib/merge',
  'lib/parcels',
  'lib/checks',
  'lib/guard',
  'lib/reminders',
  'lib/calendar',
  'lib/drafts',
  'lib/acts',
  'lib/i18n',
];
const everything = [...pure, 'lib/store', 'lib/evidence', 'lib/browser', 'components', 'components/data'];

const mayImport = new Map<string, string[]>([
  ['lib/model', ['lib/time']],
  ['lib/time', ['lib/model']],
  ['lib/marketplace', ground],
  ['lib/wire', ground],
  ['lib/readers', known],
  ['lib/merge', known],
  ['lib/parcels', known],
  ['lib/rules', [...known, 'lib/parcels']],
  ['lib/checks', advised],
  ['lib/guard', [...advised, 'lib/checks']],
  ['lib/reminders', advised],
  ['lib/calendar', ground],
  ['lib/drafts', advised],
  ['lib/acts', advised],
  // The messages are data, known by their type only.
  ['public/_locales', []],
  ['lib/i18n', [...ground, 'public/_locales']],
  ['lib/store', [...ground, 'lib/merge', 'lib/rules']],
  ['lib/evidence', [...ground, 'lib/store']],
  ['lib/browser', ground],
  ['components', [...pure, 'components/data']],
  ['components/data', everything],
  ['entrypoints', everything],
]);

/** The room a file is in, `lib/rules`; null for a file in none. */
export function roomOf(path: string): string | null {
  const longestFirst = [...mayImport.keys()].sort((a, b) => b.length - a.length);
  return longestFirst.find((room) => path.startsWith(`${room}/`)) ?? null;
}

/** The imports of some sources that the rule forbids, as sentences. */
export function forbiddenImports(sources: Source[]): string[] {
  return sources.flatMap((source) => {
    const room = roomOf(source.path);
    if (room === null) return [`${source.path} is in no room`];
    return importsOf(source).flatMap((imported) => {
      const file = fileOf(source, imported);
      if (file === null) return [];
      const other = roomOf(file);
      const allowed = other === room || (other !== null && mayImport.get(room)?.includes(other));
      return allowed ? [] : [`${source.path} imports ${file}`];
    });
  });
}
