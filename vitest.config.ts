import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { findChromium } from './tests/support/chromium.ts'
import { tallyReporter } from './tests/support/tally.ts'

/** One project for each folder of `tests/`, by what it needs: nothing, `content/`, a built site, a browser, both, or a browser to be killed. */
export default defineConfig({
  test: {
    reporters: ['default', tallyReporter],
    // Browsers wait more than they work: three at a time even on two cores.
    maxWorkers: 3,
    // Long enough for a busy machine: no test is about how long something takes.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 10_000 } },
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], environment: 'node' } },
      {
        extends: true,
        test: { name: 'content', include: ['tests/content/**/*.test.ts'], environment: 'node' },
      },
      { extends: true, test: { name: 'house', include: ['tests/house/**/*.test.ts'], environment: 'node' } },
      {
        extends: true,
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        // Named here, because a package found in the middle of a run reloads the page under the tests.
        optimizeDeps: {
          include: [
            'preact',
            'preact/hooks',
            'preact/jsx-runtime',
            'preact/jsx-dev-runtime',
            'preact/test-utils',
            'nanostores',
            '@nanostores/preact',
            'idb',
            'ts-fsrs',
            'minisearch',
            'uqr',
            'papaparse',
            'gift-pegjs',
            'docx',
            'fflate',
            'fzstd',
            'age-encryption',
            '@noble/hashes/sha2.js',
            '@noble/hashes/utils.js',
            'sql.js',
            'zod/mini',
            'axe-core',
            'fast-check',
          ],
        },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/support/effects-at-once.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: await findChromium() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        extends: true,
        optimizeDeps: {
          include: [
            'idb',
            'ts-fsrs',
            '@noble/hashes/sha2.js',
            '@noble/hashes/utils.js',
            'zod/mini',
            'fast-check',
          ],
        },
        test: {
          name: 'profile',
          include: ['tests/profile/**/*.test.ts'],
          fileParallelism: false,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            // A private window keeps no handle of a folder: Chromium without a head ends when one is read.
            provider: playwright({
              launchOptions: await findChromium(),
              persistentContext: join(tmpdir(), `due-credit-profile-${process.pid}`),
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'faults',
          include: ['tests/faults/*.test.ts'],
          environment: 'node',
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/support/need-builds.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // A page may take its time on a busy machine; what never comes still fails.
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
})
