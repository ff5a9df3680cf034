import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { forbiddenImports, roomOf } from './rooms.ts';
import { fileOf, importsOf, type Source, sourcesIn } from './sources.ts';

const sources = sourcesIn(['lib', 'components', 'entrypoints']);

describe('who may import whom', () => {
  it('is kept by every source', () => {
    expect(sources.length).toBeGreaterThan(20);
    expect(forbiddenImports(sources)).toEqual([]);
  });

  const invented = (path: string, text: string): Source => ({ path, text });

  it.each([
    invented('lib/model/order.ts', "import { readDate } from '../readers/text/date.ts';"),
    invented('lib/readers/answer.ts', "import type { Db } from '../store/database.ts';"),
    invented('lib/merge/merge.ts', "export * from '../rules/deadlines.ts';"),
    invented('lib/store/ingest.ts', "import '../browser/badge.ts';"),
    invented('components/Card.tsx', "import {\n  openDatabase,\n} from '../lib/store/database.ts';"),
    invented('components/Card.tsx', "const late = await import('../lib/browser/messages.ts');"),
    invented('lib/browser/badge.ts', "import { open } from '../../entrypoints/background/index.ts';"),
    invented('lib/elsewhere/x.ts', ''),
  ])('notices $path: $text', (source) => {
    expect(forbiddenImports([source])).toHaveLength(1);
  });

  it.each([
    invented('lib/rules/deadlines.ts', "import { addDays } from '../time/moment.ts';"),
    invented('lib/rules/deadlines.ts', "import { x } from './book/x.ts';\nimport * as z from 'zod/mini';"),
    invented('lib/rules/deadlines.ts', "// import { x } from '../store/database.ts';"),
    invented('components/data/orders.ts', "import { openDatabase } from '../../lib/store/database.ts';"),
    invented('entrypoints/popup/main.tsx', "import { App } from '../../components/App.tsx';"),
  ])('lets $path: $text', (source) => {
    expect(forbiddenImports([source])).toEqual([]);
  });

  it('knows the room of a file', () => {
    expect(roomOf('components/data/orders.ts')).toBe('components/data');
    expect(roomOf('components/Card.tsx')).toBe('components');
    expect(roomOf('lib/rulesandmore/x.ts')).toBeNull();
  });
});

describe('imports inside the project', () => {
  it('name an existing file with its ending, so that plain Node runs lib', () => {
    const bad = sources
      .filter(({ path }) => path.startsWith('lib/'))
      .flatMap((source) => importsOf(source).map((imported) => ({ source, imported })))
      .filter(({ source, imported }) => {
        const file = fileOf(source, imported);
        return (
          file !== null &&
          !(/\.(ts|json)$/.test(file) && existsSync(join(import.meta.dirname, '../..', file)))
        );
      });
    expect(bad.map(({ source, imported }) => `${source.path}: ${imported}`)).toEqual([]);
  });

  it('are never aliases', () => {
    const bad = sources.flatMap((source) =>
      importsOf(source)
        .filter((imported) => /^(@\/|~|#)/.test(imported))
        .map((imported) => `${source.path}: ${imported}`),
    );
    expect(bad).toEqual([]);
  });
});
