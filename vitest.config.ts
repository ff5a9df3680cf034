import { configDefaults, defineConfig } from 'vitest/config';

/** What takes long beside the rest: damaged captures by the thousand, the demo itself, a simulated year. */
const thorough = [
  'test/market/**/*.test.ts',
  'test/captures/*damage.test.ts',
  'entrypoints/background/year.test.ts',
];

export default defineConfig({
  test: {
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
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
