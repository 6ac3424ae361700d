import { readdirSync, readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import type { Plugin } from 'vite'

/** A package whose code is part of the site. */
export interface Notice {
  readonly name: string
  readonly version: string
  /** As its own package.json says it, in SPDX. */
  readonly licence: string
  /** Its licence's text, with whose copyright it is. */
  readonly text: string
}

/** Where the notices are on the built site. */
export const NOTICES_PATH = 'licences/packages.txt'

/** Folders of packages that the bundler put something of into a file for browsers; one set for all bundles of a build. */
const bundled = new Set<string>()

/** Tells which packages end up in what browsers get. For every bundler of the build: pages, workers, the service worker. */
export function gatherPackages(): Plugin {
  return {
    name: 'gather-packages',
    generateBundle(_, files) {
      // Pages are also bundled for the build itself, with all of Astro in it: nobody is sent that.
      if (!['client', 'worker'].includes(this.environment?.name ?? 'client')) return
      for (const file of Object.values(files)) {
        if (file.type !== 'chunk') continue
        for (const [id, { renderedLength }] of Object.entries(file.modules)) {
          const folder = folderOfPackage(id)
          if (folder && renderedLength > 0) bundled.add(folder)
        }
      }
    },
  }
}

/**
 * Writes the notices that the licences of these packages ask for. After the service worker's bundle, which may bring
 * packages of its own; it is not kept for use without a network.
 */
export function writeNotices(): AstroIntegration {
  let root = ''
  return {
    name: 'notices',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root)
      },
      'astro:build:done': async ({ dir, logger }) => {
        // Astro puts a script of its own into pages as text, past the bundler.
        const notices = noticesOf([...bundled, join(root, 'node_modules/astro')])
        const path = join(fileURLToPath(dir), NOTICES_PATH)
        await mkdir(dirname(path), { recursive: true })
        await writeFile(path, textOf(readFileSync(join(root, 'LICENSE'), 'utf8'), notices))
        logger.info(`${NOTICES_PATH} names ${notices.length} packages`)
      },
    },
  }
}

/**
 * The packages in these folders, and those they depend on: some packages are published with others inside, where no
 * bundler sees them. Not those of Astro, whose other parts run at build only. In order of name and version.
 */
export function noticesOf(folders: readonly string[]): readonly Notice[] {
  const found = new Map<string, Notice>()
  const visit = (folder: string | undefined): void => {
    if (!folder || found.has(folder)) return
    const { name, version, license, dependencies = {} } = packageIn(folder)
    if (name.startsWith('@types/')) return
    found.set(folder, { name, version, licence: license, text: licenceText(folder, name) })
    if (!/^(astro$|@astrojs\/)/.test(name))
      for (const other of Object.keys(dependencies)) visit(folderNear(folder, other))
  }
  for (const folder of folders) visit(folder)
  const order = ({ name, version }: Notice) => `${name} ${version}`
  return [...found.values()].sort((a, b) => (order(a) < order(b) ? -1 : 1))
}

interface PackageJson {
  readonly name: string
  readonly version: string
  readonly license: string
  readonly dependencies?: Readonly<Record<string, string>>
}

function packageIn(folder: string): PackageJson {
  const found: PackageJson = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  if (typeof found.license !== 'string') throw new Error(`${folder}/package.json says no licence`)
  return found
}

/** Without its text the licence's one condition could not be met, so such a package is not built in. */
function licenceText(folder: string, name: string): string {
  const files = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice)/i.test(file))
    .sort()
  if (files.length === 0) throw new Error(`${name} brings no licence text`)
  return files.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n')
}

/** `…/node_modules/@scope/name` of a module inside it; the innermost, where packages lie in packages. */
function folderOfPackage(id: string): string | undefined {
  return /^\0?(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/?@]+)[\\/]/.exec(id)?.[1]
}

/** Where a package finds another: inside itself, or beside it further up. */
function folderNear(folder: string, name: string): string | undefined {
  const up = [...folder.matchAll(/[\\/]node_modules[\\/]/g)].map(({ index }) => folder.slice(0, index))
  return [folder, ...up.reverse()]
    .map((place) => join(place, 'node_modules', name))
    .find((place) => isFolder(place))
}

function isFolder(place: string): boolean {
  try {
    return readdirSync(place).includes('package.json')
  } catch {
    return false
  }
}

const LINE = '-'.repeat(78)

function textOf(ours: string, notices: readonly Notice[]): string {
  const each = notices.map(
    ({ name, version, licence, text }) => `${LINE}\n${name} ${version} (${licence})\n\n${text}\n`,
  )
  return `${ours.trim()}\n\n${LINE}\nParts of these packages are in the program.\n\n${each.join('\n')}`
}
