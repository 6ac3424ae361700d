import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Site, type SiteOptions, serveSite } from '#tests/support/site.ts'
import type { Probe } from './slow-phone.ts'

const FOLDER = fileURLToPath(new URL('./peers/starlight/', import.meta.url))

/** Starlight with the words of our own lessons, and how to tell that its page works. */
export interface Peer {
  readonly name: string
  /** The same lesson as ours. */
  lesson(unit: string): string
  readonly search: Probe
  serve(options: SiteOptions): Promise<Site>
}

/** Builds the peer from the pages we built; none where it is not installed, and a sentence says how to. */
export function buildStarlight(ours: string): Peer | undefined {
  if (!existsSync(`${FOLDER}node_modules`)) {
    console.error('No peer is measured: install it with `npm install --prefix tests/bench/peers/starlight`.')
    return undefined
  }
  run(['write-pages.mjs', fileURLToPath(new URL(`../../${ours}`, import.meta.url))])
  run(['node_modules/astro/bin/astro.mjs', 'build'])
  return {
    name: 'Starlight',
    lesson: (unit) => `lessons/${unit}/`,
    search: {
      tap: `document.querySelector('site-search button[data-open-modal]:not(:disabled)')?.click()`,
      hasEffect: `document.querySelector('site-search dialog[open]')`,
    },
    serve: (options) => serveSite({ name: 'Starlight', folder: `${FOLDER}dist`, base: '/' }, options),
  }
}

function run(words: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, words, {
    cwd: FOLDER,
    encoding: 'utf8',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  })
  if (status !== 0) throw new Error(`The peer could not be built.\n${stdout}\n${stderr}`)
}
