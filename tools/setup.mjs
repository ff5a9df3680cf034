// Brings what `npm start` and `npm test` need: the npm packages (Node 24 among them) and two browsers.
// Plain JavaScript for any Node from 18 on. Does nothing, quickly, when all is there.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { aboutBrowser, browserNames, findBrowser } from './browsers.mjs';

const project = dirname(dirname(fileURLToPath(import.meta.url)));
const onWindows = process.platform === 'win32';

/** Ends the setup with one sentence. */
function giveUp(sentence) {
  console.error(sentence);
  process.exit(1);
}

function run(command, commandArguments, environment = {}) {
  const done = spawnSync(command, commandArguments, {
    cwd: project,
    env: { ...process.env, ...environment },
    encoding: 'utf8',
    shell: onWindows,
    maxBuffer: 2 ** 26,
  });
  return { ok: done.status === 0, output: `${done.stdout ?? ''}${done.stderr ?? ''}`.trim() };
}

/** Packages are stale when the lockfile is younger than what npm noted at the last install. */
function packagesAreStale() {
  const installed = join(project, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return true;
  return statSync(join(project, 'package-lock.json')).mtimeMs > statSync(installed).mtimeMs;
}

function hasProjectNode() {
  const wanted = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')).devDependencies.node;
  const program = join(project, 'node_modules', '.bin', onWindows ? 'node.cmd' : 'node');
  return existsSync(program) && run(program, ['-v']).output === `v${wanted}`;
}

function installPackages() {
  console.log('Installing the npm packages …');
  // Not `npm ci`: it refuses a lockfile that was written where only this platform's packages can be had.
  // `npm install` keeps to the lockfile's versions, too.
  const done = run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error']);
  if (!done.ok) giveUp(`npm install failed:\n${done.output}`);
}

function canInstallWithApt() {
  return process.platform === 'linux' && process.getuid?.() === 0 && run('apt-get', ['--version']).ok;
}

function installBrowsers(missing) {
  const packages = missing.map((name) => aboutBrowser(name).debianPackage);
  console.log(`Installing ${packages.join(' and ')} …`);
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-qq'], quiet);
  const done = run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet);
  if (!done.ok) giveUp(`apt-get could not install ${packages.join(' and ')}:\n${done.output}`);
}

const missingBrowsers = () => browserNames.filter((name) => findBrowser(name) === null);

if (packagesAreStale() || !hasProjectNode()) {
  installPackages();
  // npm leaves the install script out where it was told to; then the package has no program yet.
  if (!hasProjectNode()) run('npm', ['rebuild', 'node', '--foreground-scripts']);
  if (!hasProjectNode())
    giveUp('The npm package "node" did not bring its program; is npm told to ignore scripts?');
}

for (const name of missingBrowsers()) {
  const { variable } = aboutBrowser(name);
  if (process.env[variable]) giveUp(`${variable} names no program: ${process.env[variable]}`);
}
if (missingBrowsers().length > 0 && canInstallWithApt()) installBrowsers(missingBrowsers());
for (const name of missingBrowsers()) {
  giveUp(`No ${name} found: install it, or set ${aboutBrowser(name).variable} to the path of its program.`);
}
