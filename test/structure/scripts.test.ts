import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { matchesOf } from '../../lib/marketplace/scripts.ts';

test.each(['chrome', 'firefox'])(
  'the manifest for %s has just the scripts and patterns that are written down',
  (browser) => {
    const manifest: { content_scripts: { js: string[]; matches: string[] }[] } = JSON.parse(
      readFileSync(join(import.meta.dirname, 'manifests', `${browser}.json`), 'utf8'),
    );
    const built = manifest.content_scripts.map(({ js, matches }) => [
      js.map((path) => /([a-z]+)\.js$/.exec(path)?.[1]).join(),
      matches.toSorted(),
    ]);
    const written = ['feedback', 'old', 'page', 'russia', 'shop', 'tap'].map((name) => [
      name,
      matchesOf(name)?.toSorted(),
    ]);
    expect(built.toSorted()).toEqual(written);
  },
);
