import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { build } from 'vite'
import type { Build, BuiltFile } from './built.ts'
import { BUNDLES, writeBundle } from './bundle.ts'
import { gatherPackages } from './notices.ts'

/**
 * Bundles `offline.ts` into `offline.js` at the site's root, with the list of all built files and their
 * hashes put in where it says `BUILD`. The last of the integrations, so that it sees files as they ship.
 */
export function offlineWorker(): AstroIntegration {
  let base = '/'
  return {
    name: 'offline-worker',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/')
      },
      'astro:build:done': async ({ dir, logger }) => {
        const files = await bundleOffline(fileURLToPath(dir), base)
        const kilobytes = Math.round(files.reduce((sum, file) => sum + file.bytes, 0) / 1000)
        logger.info(`offline.js keeps ${files.length} files, ${kilobytes} kB before compression`)
      },
    },
  }
}

/** Writes `offline.js` and its bundles for the site in `folder`, which lives at `base`; says which files it will keep. */
export async function bundleOffline(folder: string, base: string): Promise<readonly BuiltFile[]> {
  const files = await listBuilt(folder)
  await writeBundles(folder, files)
  await build({
    configFile: false,
    base,
    logLevel: 'warn',
    define: { BUILD: JSON.stringify(buildOf(files)) },
    plugins: [gatherPackages()],
    build: {
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      rolldownOptions: {
        input: fileURLToPath(new URL('./offline.ts', import.meta.url)),
        output: { format: 'iife', entryFileNames: 'offline.js' },
      },
    },
  })
  return files
}

/** What the worker asks for instead of nearly every file; see `bundle.ts`. */
async function writeBundles(folder: string, files: readonly BuiltFile[]): Promise<void> {
  for (const { path: bundlePath, holds, cut } of BUNDLES) {
    const held = files.filter(({ path }) => holds.test(addressOf(path)))
    const texts = await Promise.all(
      held.map(async ({ path }) => [addressOf(path), await readFile(join(folder, path), 'utf8')] as const),
    )
    await mkdir(dirname(join(folder, bundlePath)), { recursive: true })
    await writeFile(join(folder, bundlePath), JSON.stringify(writeBundle(texts, cut)))
  }
}

/** Files of the host or for other programs: no page asks for them. Hosts answer 404.html in ways of their own. */
const NOT_KEPT = [
  /^offline\.js$/,
  // What is kept, over again.
  /^kept\//,
  /^_headers$/,
  /^robots\.txt$/,
  /^404\.html$/,
  /^catalogue\.json$/,
  // Long, and read by few: what it says is beside the site's source too.
  /^licences\/packages\.txt$/,
  // A package for Anki is taken away at once; offline the page writes the same cards itself.
  /\.apkg$/,
  // SQLite, a tenth of all the rest, for a page that few open: it comes when a file of Anki is first written or read.
  /\.wasm$/,
  // What writes Word documents, what reads lists in GIFT, what locks and unlocks backups with a passphrase, and what is
  // of no use without SQLite: large, and used a few times by those who use it at all.
  /^_astro\/(?:age-lock|portfolio-docx|gift|sqlite|write-apkg|zstd)[.-]/,
  /\.map$/,
]

/** How a built file is asked for: a page by the address of its folder. */
export function addressOf(path: string): string {
  return path.replace(/(^|\/)index\.html$/, '$1')
}

/** The list the worker gets. */
function buildOf(files: readonly BuiltFile[]): Build {
  const listed = files.map(({ path, hash }) => [addressOf(path), hash] as const)
  return { id: hashOf(JSON.stringify(listed)), files: listed }
}

/** Every file under `folder` that a page may ask for, in order of path, so that the same site gives the same list. */
export async function listBuilt(folder: string): Promise<readonly BuiltFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, sep).length).replaceAll(sep, '/'))
    .filter((path) => !NOT_KEPT.some((pattern) => pattern.test(path)))
    .sort()
  return Promise.all(
    paths.map(async (path) => {
      const content = await readFile(join(folder, path))
      return { path, hash: hashOf(content), bytes: content.length }
    }),
  )
}

function hashOf(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16)
}
