import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'

/**
 * Names in each page's head every module that its islands at the top need, so that they come in one round
 * trip. Astro names only the first of them, in the body, and each would find the next by itself: on a slow
 * phone that is twice the wait before a card answers. Islands of `client:load` only; others can wait.
 */
export function preloadIslands(): AstroIntegration {
  let base = '/'
  return {
    name: 'preload-islands',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/')
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir)
        const readModule = memo((address: string) =>
          readFile(join(folder, address.slice(base.length)), 'utf8'),
        )
        for (const file of await readdir(folder, { recursive: true })) {
          if (!file.endsWith('.html')) continue
          const path = join(folder, file)
          const page = await readFile(path, 'utf8')
          const links = (await closure(modulesAtTop(page), readModule)).map(
            (address) => `<link rel="modulepreload" href="${address}">`,
          )
          if (links.length > 0) await writeFile(path, intoHead(page, links.join('')))
        }
      },
    },
  }
}

/** The modules a page runs at once: its module scripts, and component and renderer of each `client:load` island. */
export function modulesAtTop(page: string): readonly string[] {
  const islands = page.match(/<astro-island\b[^>]*>/g) ?? []
  const scripts = page.match(/<script\b[^>]*\btype="module"[^>]*>/g) ?? []
  return [
    ...islands
      .filter((tag) => attribute(tag, 'client') === 'load')
      .flatMap((tag) => [attribute(tag, 'component-url'), attribute(tag, 'renderer-url')]),
    ...scripts.map((tag) => attribute(tag, 'src')),
  ].filter((address) => address !== undefined)
}

/** The addresses and all that they import before they can run, without those they ask for later. */
export async function closure(
  addresses: readonly string[],
  readModule: (address: string) => Promise<string>,
): Promise<readonly string[]> {
  const found = new Set<string>()
  const visit = async (address: string): Promise<void> => {
    if (found.has(address)) return
    found.add(address)
    const code = await readModule(address)
    for (const [, specifier] of code.matchAll(STATIC_IMPORT)) {
      if (specifier) await visit(new URL(specifier, `https://site.invalid${address}`).pathname)
    }
  }
  for (const address of addresses) await visit(address)
  return [...found]
}

/** `from"./x.js"` and `import"./x.js"` as the bundler writes them; `import("./x.js")` is not one. */
const STATIC_IMPORT = /(?:\bfrom|\bimport)\s*["'](\.{1,2}\/[^"']+)["']/g

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
}

/** Right behind the policy, which has to come first to hold for them. */
function intoHead(page: string, links: string): string {
  const policy = /<meta http-equiv="content-security-policy"[^>]*>/i.exec(page)
  const at = policy ? policy.index + policy[0].length : page.indexOf('</head>')
  return page.slice(0, at) + links + page.slice(at)
}

function memo<T>(load: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const kept = new Map<string, Promise<T>>()
  return (key) => {
    const known = kept.get(key) ?? load(key)
    kept.set(key, known)
    return known
  }
}
