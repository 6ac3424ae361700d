import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { contentFiles } from '#catalogue/disk.ts'
import type { SourceFile } from '#catalogue/source.ts'
import { grownContent } from './grown-content.ts'
import { type Row, row } from './row.ts'

/** How many times today’s content the site has to bear. */
const TIMES = 10

/** The whole site with that much content is built within this on two cores. */
const AIM_MILLIS = 60_000

/** What a build reads besides content and packages. Copied, because Astro names modules by where they really are. */
const COPIED = ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json']

/** How long an author waits for the site, with today’s content and with ten times as much. */
export function measureBuild(only: string | undefined): readonly Row[] {
  if (only !== undefined && only !== 'build') return []
  const files = contentFiles(process.cwd())
  const now = buildMillis(files)
  const grown = buildMillis(grownContent(files, TIMES))
  return [
    row(`building the site with ${TIMES} times its content`, grown, 'ms', {
      against: { what: 'its content', value: now },
      aim: AIM_MILLIS,
    }),
  ]
}

function buildMillis(files: readonly SourceFile[]): number {
  const root = mkdtempSync(join(tmpdir(), 'due-credit-build-'))
  try {
    for (const name of COPIED) cpSync(name, join(root, name), { recursive: true })
    linkPackages(root)
    for (const { path, bytes } of files) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), bytes)
    }
    const from = performance.now()
    const { status, stdout, stderr } = spawnSync('astro', ['build'], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    })
    if (status !== 0) throw new Error(`The build failed:\n${stdout}\n${stderr}`)
    return performance.now() - from
  } finally {
    rmSync(root, { recursive: true })
  }
}

/** One by one, because Astro keeps what it read of content among the packages, and would take it for this content. */
function linkPackages(root: string): void {
  const from = join(process.cwd(), 'node_modules')
  const to = join(root, 'node_modules')
  mkdirSync(to)
  for (const name of readdirSync(from)) if (name !== '.astro') symlinkSync(join(from, name), join(to, name))
}
