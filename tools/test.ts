// Every check of the project, one after another: `npm run all`. For one alone: `npm run all -- --only unit`.
// Ends with `N passed, N failed` over everything.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { browserNames } from './browsers.mjs';
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
  /** The build is made here; without it the later stages would judge an old one. */
  isBuild?: boolean;
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

/** Both browsers at once: most of the time each waits for its own clock. */
async function bothBrowsers(): Promise<Result> {
  const results = await Promise.all(
    browserNames.map((browser) => vitest('e2e', { ESCROWL_BROWSER: browser })),
  );
  return {
    passed: results.reduce((sum, { passed }) => sum + passed, 0),
    failed: results.reduce((sum, { failed }) => sum + failed, 0),
    output: results.flatMap(({ failed, output }) => (failed > 0 ? [output] : [])).join('\n'),
  };
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

const stages: Stage[] = [
  { name: 'types', run: () => commands('wxt prepare --level error', 'tsc') },
  { name: 'lint', run: () => commands('biome check --error-on-warnings', 'knip') },
  { name: 'unit', run: () => vitest('unit') },
  { name: 'thorough', run: () => vitest('thorough') },
  // `zip` builds first.
  { name: 'build', run: () => commands('wxt zip', 'wxt zip -b firefox'), isBuild: true },
  { name: 'bundles', run: bundles },
  {
    name: 'store rules',
    run: () => commands('web-ext lint --source-dir .output/firefox-mv3 --no-config-discovery'),
  },
  { name: 'e2e', run: bothBrowsers },
];

function chosen(): Stage[] {
  const at = process.argv.indexOf('--only');
  if (at < 0) return stages;
  const names = process.argv.slice(at + 1);
  const unknown = names.filter((name) => !stages.some((stage) => stage.name === name));
  if (names.length > 0 && unknown.length === 0) return stages.filter((stage) => names.includes(stage.name));
  console.error(`--only takes: ${stages.map((stage) => stage.name).join(', ')}`);
  process.exit(2);
}

let passed = 0;
let failed = 0;
let hasBuild = true;
const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(0)} s`;

for (const stage of chosen()) {
  const start = performance.now();
  const needsBuild = stages.indexOf(stage) > stages.findIndex((one) => one.isBuild);
  const result =
    needsBuild && !hasBuild
      ? { passed: 0, failed: 1, output: 'Not run: there is no build.' }
      : await stage.run().catch((error: Error) => ({ passed: 0, failed: 1, output: String(error.stack) }));
  if (stage.isBuild && result.failed > 0) hasBuild = false;
  passed += result.passed;
  failed += result.failed;
  console.log(
    `${stage.name}: ${result.failed === 0 ? 'ok' : 'FAILED'} (${result.passed} passed, ${result.failed} failed; ${seconds(start)})`,
  );
  if (result.failed > 0) console.log(result.output.trimEnd());
}

rmSync(scratch, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
