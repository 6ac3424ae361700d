import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { LaunchOptions } from 'playwright'

/** What Playwright is told to start the browser of the tests. */
export type ChromiumLaunch = Pick<LaunchOptions, 'executablePath' | 'args' | 'env' | 'headless'>

/**
 * Finds a Chromium for the tests: the one named by `CHROMIUM_PATH`, else the one inside an npm package, with the
 * libraries and fonts a bare Debian lacks. It is the same on every machine, and so is what the tests see. Where it
 * can't run, one of the system that is new enough.
 */
export async function findChromium(): Promise<ChromiumLaunch> {
  const own = process.env.CHROMIUM_PATH
  if (own) return { executablePath: own, args: FLAGS, headless: true }
  const system = CAN_RUN_PACKAGED ? undefined : SYSTEM.find(isUsable)
  if (system) return { executablePath: system, args: FLAGS, headless: true }
  const folder = await unpackPackaged()
  return {
    executablePath: join(folder, 'chromium'),
    args: FLAGS,
    headless: true,
    env: {
      ...process.env,
      LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  }
}

/** What the package holds is built for this. */
const CAN_RUN_PACKAGED = process.platform === 'linux' && process.arch === 'x64'

/** The oldest Chromium the site is made for: the first with `light-dark()`. */
const OLDEST = 123

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Asked for its version, because `/usr/bin/chromium-browser` is on some systems only a note on how to get one. */
function isUsable(path: string): boolean {
  if (!existsSync(path)) return false
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 })
  const major = /(?:Chromium|Chrome) (\d+)\./.exec(stdout ?? '')?.[1]
  return Number(major) >= OLDEST
}

/**
 * Unpacks the packaged browser once for each of its versions and of the settings beside it. The package takes
 * whatever `chromium` it finds in the temporary folder, so it is given a folder of its own, which gets its name only
 * when it is whole.
 */
async function unpackPackaged(): Promise<string> {
  const home = resolve(fileURLToPath(import.meta.resolve('@sparticuz/chromium')), '../..')
  const { version }: { version: string } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8'))
  const cache = await cacheFolder()
  const whole = join(
    cache,
    `chromium-${version}-${createHash('sha256').update(FONTS).digest('hex').slice(0, 8)}`,
  )
  if (existsSync(whole)) return whole

  const staging = await mkdtemp(join(cache, 'unpacking-'))
  const before = process.env.TMPDIR
  process.env.TMPDIR = staging
  try {
    const { default: chromium, inflate } = await import('@sparticuz/chromium')
    await chromium.executablePath()
    await inflate(join(home, 'bin', 'al2023.tar.br'))
    await writeFile(join(staging, 'fonts.conf'), FONTS)
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
  try {
    await rename(staging, whole)
  } catch {
    // Another run unpacked it in the meantime.
    await rm(staging, { recursive: true, force: true })
  }
  return whole
}

/** Without a font Chromium draws text nowhere, zero wide; with the system's, pages are laid out otherwise on each. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`

/** Beside the packages, so that it goes when they go; in the temporary folder where that is read-only. */
async function cacheFolder(): Promise<string> {
  for (const folder of [resolve('node_modules/.cache/due-credit'), join(tmpdir(), 'due-credit')]) {
    try {
      await mkdir(folder, { recursive: true })
      const probe = await mkdtemp(join(folder, 'probe-'))
      await rm(probe, { recursive: true })
      return folder
    } catch {
      // Not writable: the next one.
    }
  }
  throw new Error('No folder to unpack Chromium in. Set CHROMIUM_PATH to a Chromium of your own.')
}
