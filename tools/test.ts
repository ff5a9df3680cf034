// Every check of the project, two at a time: `npm run all`. For one alone: `npm run all -- --only unit`.
// Ends with `N passed, N failed` over everything.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { BrowserName } from './browsers.mjs';
import { checkBuilds } from './bundles.ts';

const project = dirname(import.meta.dirname);
const scratch = mkdtempSync(join(tmpdir(), 'escrowl-test-'));

interface Result {
  passed: number;
  failed: number;
  /** What a reader needs when something failed. */
  output: string;
}

interface Stage {
  name: string;
  run: () => Promise<Result>;
  /** What it looks at is made by the stage of this name; without it, it would judge an old one. */
  needs?: string;
}

/** Runs a program of node_modules/.bin (npm has put it on the PATH) and gathers what it prints. */
function run(
  command: string,
  given: string[],
  environment: Record<string, string> = {},
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, given, {
      cwd: project,
      shell: process.platform === 'win32',
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const parts: string[] = [];
    child.stdout.on('data', (part: Buffer) => parts.push(part.toString()));
    child.stderr.on('data', (part: Buffer) => parts.push(part.toString()));
    child.on('error', (error) => resolve({ code: null, output: String(error) }));
    child.on('close', (code) => resolve({ code, output: parts.join('') }));
  });
}

/** Commands of which each counts as one. */
async function commands(...lines: string[]): Promise<Result> {
  const result: Result = { passed: 0, failed: 0, output: '' };
  for (const line of lines) {
    const [command = '', ...given] = line.split(' ');
    const { code, output } = await run(command, given);
    if (code === 0) result.passed += 1;
    else {
      result.failed += 1;
      result.output += `$ ${line}\n${output}\n`;
    }
  }
  return result;
}

async function vitest(suite: string, environment: Record<string, string> = {}): Promise<Result> {
  const report = join(scratch, `${[suite, ...Object.values(environment)].join('-')}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code, output } = await run('vitest', ['run', '--project', suite, ...reporters], environment);
  try {
    const counted = JSON.parse(readFileSync(report, 'utf8'));
    const passed: number = counted.numPassedTests;
    const failed: number = counted.numFailedTests;
    // A file that cannot even be loaded fails without a test; a suite without a test proves nothing.
    const silent = failed === 0 && (code !== 0 || passed === 0);
    return { passed, failed: silent ? 1 : failed, output };
  } catch (error) {
    return { passed: 0, failed: 1, output: `${output}\n${error}` };
  }
}

async function bundles(): Promise<Result> {
  const checks = checkBuilds();
  const wrong = checks.filter((check) => check.wrong !== null);
  for (const { name, note } of checks) if (note) console.log(`    ${name}: ${note}`);
  return {
    passed: checks.length - wrong.length,
    failed: wrong.length,
    output: wrong.map((check) => `${check.name}: ${check.wrong}`).join('\n'),
  };
}

const e2e = (browser: BrowserName): Stage => ({
  name: `e2e ${browser}`,
  run: () => vitest('e2e', { ESCROWL_BROWSER: browser }),
  needs: 'build',
});

/** First of all, alone: it writes the declarations that types are checked with, and so does the build. */
const types: Stage = { name: 'types', run: () => commands('wxt prepare --level error', 'tsc') };

/** What runs side by side, each list in its order: most of the time a browser waits for its own clock. */
const lanes: Stage[][] = [
  [
    // `zip` builds first.
    { name: 'build', run: () => commands('wxt zip', 'wxt zip -b firefox') },
    { name: 'bundles', run: bundles, needs: 'build' },
    {
      name: 'store rules',
      run: () => commands('web-ext lint --source-dir .output/firefox-mv3 --no-config-discovery'),
      needs: 'build',
    },
    e2e('firefox'),
  ],
  [
    { name: 'lint', run: () => commands('biome check --error-on-warnings', 'knip') },
    { name: 'unit', run: () => vitest('unit') },
    { name: 'thorough', run: () => vitest('thorough') },
    e2e('chromium'),
  ],
];

/** Whether `--only` names the stage: `e2e` is both browsers. */
const isNamed = (stage: Stage, names: string[]) =>
  names.some((name) => stage.name === name || stage.name.startsWith(`${name} `));

function chosen(): (stage: Stage) => boolean {
  const at = process.argv.indexOf('--only');
  if (at < 0) return () => true;
  const names = process.argv.slice(at + 1);
  const all = [types, ...lanes.flat()];
  const unknown = names.filter((name) => !all.some((stage) => isNamed(stage, [name])));
  if (names.length > 0 && unknown.length === 0) return (stage) => isNamed(stage, names);
  console.error(`--only takes: ${all.map((stage) => stage.name).join(', ')}`);
  process.exit(2);
}

const isChosen = chosen();
let passed = 0;
let failed = 0;
/** The stages that are under way or done, by name: whether all of it passed. */
const started = new Map<string, PromiseWithResolvers<boolean>>();
const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(0)} s`;

async function runStage(stage: Stage): Promise<void> {
  const hasNeeds = !stage.needs || ((await started.get(stage.needs)?.promise) ?? true);
  const start = performance.now();
  const result = hasNeeds
    ? await stage.run().catch((error: Error) => ({ passed: 0, failed: 1, output: String(error.stack) }))
    : { passed: 0, failed: 1, output: `Not run: "${stage.needs}" failed.` };
  started.get(stage.name)?.resolve(result.failed === 0);
  passed += result.passed;
  failed += result.failed;
  console.log(
    `${stage.name}: ${result.failed === 0 ? 'ok' : 'FAILED'} (${result.passed} passed, ${result.failed} failed; ${seconds(start)})`,
  );
  if (result.failed > 0) console.log(result.output.trimEnd());
}

if (isChosen(types)) await runStage(types);
const running = lanes.map((lane) => lane.filter(isChosen));
for (const { name } of running.flat()) started.set(name, Promise.withResolvers());
await Promise.all(
  running.map(async (lane) => {
    for (const stage of lane) await runStage(stage);
  }),
);

rmSync(scratch, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
