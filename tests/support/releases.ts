import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { bundleOffline } from '#workers/integration.ts'
import type { Build } from './site.ts'

/** A release made from a build: the same site with some files put in or changed, and its own service worker. */
export async function makeRelease(
  from: Build,
  name: string,
  files: Readonly<Record<string, string>>,
): Promise<string> {
  const folder = join('tests/.out/releases', name)
  await rm(folder, { recursive: true, force: true })
  await cp(from.folder, folder, { recursive: true })
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  await bundleOffline(folder, from.base)
  return folder
}
