import { configDefaults, defineConfig } from 'vitest/config';

/** What takes long beside the rest: damaged captures by the thousand, the demo itself, a simulated year. */
const thorough = [
  'test/market/**/*.test.ts',
  'test/captures/*damage.test.ts',
  'entrypoints/background/year.test.ts',
];

export default defineConfig({
  test: {
    // Vitest leaves a core free, and on a machine with two that is half of it.
    maxWorkers: '100%',
    // Browsers run beside these, and a property test of thousands of texts shares the machine with them.
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            '{lib,components,entrypoints,tools}/**/*.test.{ts,tsx}',
            'test/{captures,structure}/**/*.test.ts',
          ],
          exclude: [...configDefaults.exclude, ...thorough],
          setupFiles: ['test/unit-setup.ts'],
        },
      },
      {
        extends: true,
        test: { name: 'thorough', include: thorough, setupFiles: ['test/unit-setup.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          // One browser at a time: the two would fight for the machine.
          maxWorkers: 1,
          fileParallelism: false,
          // One process, in which the files hand on their browser.
          isolate: false,
          globalSetup: ['test/e2e/folder.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
