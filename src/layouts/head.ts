import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'

/**
 * Finishes the head of each built page in two ways that Astro leaves open. The policy comes first, so that it
 * holds for everything the page loads. Behind it stand all modules that islands at the top need, so that they
 * come in one round trip: left alone, each would find the next by itself, and on a slow phone that doubles the
 * wait before a card answers. Islands of `client:load` only; others can wait.
 */
export function finishHeads(): AstroIntegration {
  let base = '/'
  return {
    name: 'finish-heads',
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
          await writeFile(path, withHead(page, await closure(modulesAtTop(page), readModule)))
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

/** The page with its policy behind the charset, which has to stand in the first 1,024 bytes, and its modules behind that. */
function withHead(page: string, modules: readonly string[]): string {
  const policy = /<meta http-equiv="content-security-policy"[^>]*>/i.exec(page)?.[0] ?? ''
  const links = modules.map((address) => `<link rel="modulepreload" href="${address}">`)
  const rest = policy ? page.replace(policy, () => '') : page
  return rest.replace(
    /<head[^>]*>(\s*<meta charset[^>]*>)?/i,
    (start) => `${start}${withoutUnused(policy, rest)}${links.join('')}`,
  )
}

/** Astro names every inline script and style of the whole site on each page; random text does not compress. */
export function withoutUnused(policy: string, page: string): string {
  const inline = page.matchAll(/<(script|style)\b[^>]*>([\s\S]*?)<\/\1>/g)
  const used = new Set(
    [...inline].map(([, , text]) =>
      createHash('sha256')
        .update(text ?? '')
        .digest('base64'),
    ),
  )
  return policy.replace(/ 'sha256-([^']+)'/g, (named, digest: string) => (used.has(digest) ? named : ''))
}

function memo<T>(load: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const kept = new Map<string, Promise<T>>()
  return (key) => {
    const known = kept.get(key) ?? load(key)
    kept.set(key, known)
    return known
  }
}
