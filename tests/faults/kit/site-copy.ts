import { execFile } from 'node:child_process'
import { cp, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import type { Plant } from '#tests/faults/fault.ts'
import { withBug } from './plant.ts'

const run = promisify(execFile)

/** What a journey came to: the names of its tests that passed, and of those that did not with what they said. */
export interface Played {
  readonly passed: readonly string[]
  readonly failed: readonly string[]
}

/** What is no source, or is copied in parts: what runs leave behind lies in one of them. */
const LEFT = new Set(['node_modules', 'dist', '.git', '.astro', 'tests', join('tests', '.out')])

/** Copies the project with a bug in it, or with none, and builds its site: for what only the whole site can show. */
export async function buildCopy(folder: string, plant: Plant | undefined): Promise<string> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const inTests = (await readdir('tests')).map((entry) => join('tests', entry))
  for (const entry of [...(await readdir('.')), ...inTests]) {
    if (!LEFT.has(entry)) await cp(entry, join(folder, entry), { recursive: true })
  }
  await symlink(resolve('node_modules'), join(folder, 'node_modules'))
  if (plant) {
    const file = join(folder, 'src', plant.file)
    await writeFile(file, withBug(await readFile(file, 'utf8'), plant))
  }
  await inCopy(folder, 'astro', ['build'])
  // Journeys want a second build that is not older; those that are played here do not open it.
  await mkdir(join(folder, 'tests/.out/due-credit'), { recursive: true })
  await writeFile(join(folder, 'tests/.out/due-credit/index.html'), '')
  return folder
}

/** Plays the tests of a journey’s file on the site of a copy; with `names`, those whose name matches. */
export async function playJourney(folder: string, file: string, names?: string): Promise<Played> {
  const report = 'tests/.out/journey.json'
  await rm(join(folder, report), { force: true })
  const only = names === undefined ? [] : ['--testNamePattern', names]
  const played = ['run', '--project', 'journeys', `tests/journeys/${file}`, ...only]
  // A run with failures ends badly; what failed is in the report.
  await inCopy(folder, 'vitest', [...played, '--bail=1', '--reporter=json', `--outputFile=${report}`]).catch(
    () => undefined,
  )
  const { testResults }: Report = JSON.parse(await readFile(join(folder, report), 'utf8'))
  const all = testResults.flatMap(({ assertionResults }) => assertionResults)
  const of = (status: string) => all.filter((test) => test.status === status)
  return {
    passed: of('passed').map(({ title }) => title),
    failed: [
      ...of('failed').map(
        ({ title, failureMessages }) => `${title}: ${failureMessages[0]?.split('\n')[0] ?? ''}`,
      ),
      // A file that broke before its first test has none that failed.
      ...testResults.flatMap(({ status, message, assertionResults }) =>
        status === 'failed' && assertionResults.length === 0 ? [message] : [],
      ),
    ],
  }
}

/** What Vitest writes. */
interface Report {
  readonly testResults: readonly {
    readonly status: string
    readonly message: string
    readonly assertionResults: readonly {
      readonly title: string
      readonly status: string
      readonly failureMessages: readonly string[]
    }[]
  }[]
}

async function inCopy(folder: string, command: string, words: readonly string[]): Promise<void> {
  const { VITEST: _, VITEST_MODE: __, ...env } = process.env
  await run(resolve('node_modules/.bin', command), [...words], {
    cwd: folder,
    maxBuffer: 64 * 1024 * 1024,
    env: {
      ...env,
      NODE_ENV: command === 'astro' ? 'production' : 'test',
      ASTRO_TELEMETRY_DISABLED: '1',
      BASE_PATH: '/',
    },
  })
}
