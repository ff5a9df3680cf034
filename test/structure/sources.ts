import { globSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

const project = join(import.meta.dirname, '../..');

export interface Source {
  /** From the project's root, with slashes: `lib/rules/deadlines.ts`. */
  path: string;
  text: string;
}

/** The sources below some folders; the tests beside them only if asked for. */
export function sourcesIn(folders: string[], { tests = false } = {}): Source[] {
  return folders
    .flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx}`, { cwd: project }))
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => tests || !/\.test\.tsx?$/.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(project, path), 'utf8') }));
}

/** What a source imports or re-exports, as written: packages, and `./x.ts`. Without types: what it needs when it runs. */
export function importsOf({ text }: Source, { types = true } = {}): string[] {
  const whole = withoutComments(text);
  const code = types ? whole : whole.replace(/\b(?:import|export)\s+type\b[^'";]*['"][^'"]*['"]/g, '');
  const forms =
    /(?:^|[\s;])(?:import|export)\b[^'";()]*?\bfrom\s*['"]([^'"]+)['"]|(?:^|[\s;])import\s*['"]([^'"]+)['"]|\bimport\s*\(\s*['"]([^'"]+)['"]/g;
  return [...code.matchAll(forms)].map(([, from, bare, late]) => from ?? bare ?? late ?? '');
}

/** The project's file that a relative import names, `lib/model/order.ts`; null for a package. */
export function fileOf({ path }: Source, imported: string): string | null {
  return imported.startsWith('.') ? posix.join(dirname(path), imported) : null;
}

/** Packages that some sources need when they run, directly or through other files of the project. */
export function reachedBy(sources: Source[]): string[] {
  const all = new Map(sourcesIn(['lib', 'components', 'entrypoints']).map((source) => [source.path, source]));
  const packages = new Set<string>();
  const seen = new Set<string>();
  const visit = (source: Source) => {
    if (seen.has(source.path)) return;
    seen.add(source.path);
    for (const imported of importsOf(source, { types: false })) {
      const file = fileOf(source, imported);
      const next = file === null ? undefined : all.get(file);
      if (file === null) packages.add(imported);
      else if (next) visit(next);
    }
  };
  for (const source of sources) visit(source);
  return [...packages].sort();
}

/** The same code without comments, texts emptied: what is left is what runs. Good enough for formatted sources. */
export function codeOf(text: string): string {
  return text.replace(/\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g, (found) =>
    found.startsWith('/') ? ' ' : "''",
  );
}

function withoutComments(text: string): string {
  return text.replace(/'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (found) =>
    found.startsWith('/') ? ' ' : found,
  );
}
