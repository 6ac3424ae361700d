import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { builds } from './site.ts'

/** Before the first test on the built site: both builds are there, and the second is not older than the first. */
export function setup(): void {
  const [root, below] = builds
  const rootTime = builtAt(root.folder)
  if (rootTime === undefined) throw new Error('There is no built site in dist/: npm run build')
  if ((builtAt(below.folder) ?? 0) >= rootTime) return
  const { status, stdout, stderr } = spawnSync('astro', ['build', '--outDir', below.folder], {
    encoding: 'utf8',
    // Tests run as `test`, and a site built so is no site: it keeps nothing for use without a network.
    env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', BASE_PATH: below.base },
  })
  if (status !== 0) throw new Error(`The build below ${below.base} failed:\n${stdout}\n${stderr}`)
}

function builtAt(folder: string): number | undefined {
  return statSync(join(folder, 'index.html'), { throwIfNoEntry: false })?.mtimeMs
}
