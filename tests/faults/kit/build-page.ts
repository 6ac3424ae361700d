import { resolve } from 'node:path'
import { build, type Plugin } from 'vite'
import type { Plant } from '#tests/faults/fault.ts'
import { withBug } from './plant.ts'
import { buildCopy } from './site-copy.ts'

/** Pages built from the real source: without a bug, or with one. */
export interface Pages {
  /** The folder of the page that has this bug, or none. Built when first asked for. */
  folderOf(plant: Plant | undefined): Promise<string>
  /** The folder of a copy of the project that has this bug, or none, with the whole site built. */
  siteOf(plant: Plant | undefined): Promise<string>
}

/** Builds pages below a folder, each once. */
export function createPages(below: string): Pages {
  const built = new Map<Plant | undefined, Promise<string>>()
  const sites = new Map<Plant | undefined, Promise<string>>()
  return {
    folderOf(plant) {
      const folder = built.get(plant) ?? buildPage(resolve(below, `page-${built.size}`), plant)
      built.set(plant, folder)
      return folder
    },
    siteOf(plant) {
      const folder = sites.get(plant) ?? buildCopy(resolve(below, `site-${sites.size}`), plant)
      sites.set(plant, folder)
      return folder
    },
  }
}

/** The page and its worker, as the site has them: of one source, bundled by the same tool. */
async function buildPage(folder: string, plant: Plant | undefined): Promise<string> {
  let planted = 0
  const plants = (): Plugin[] =>
    plant
      ? [
          {
            name: 'plant-bug',
            enforce: 'pre',
            transform(code, id) {
              if (id.split('?')[0] !== resolve('src', plant.file)) return undefined
              planted += 1
              return { code: withBug(code, plant), map: null }
            },
          },
        ]
      : []
  await build({
    configFile: false,
    root: resolve('tests/faults/page'),
    base: '/',
    logLevel: 'error',
    plugins: plants(),
    worker: { format: 'es', plugins: plants },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { outDir: folder, emptyOutDir: true, minify: false, target: 'es2024', assetsInlineLimit: 0 },
  })
  if (plant && planted === 0)
    throw new Error(`The page has nothing of src/${plant.file}: its bug has no effect`)
  return folder
}
