import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { SourceFile } from './source.ts'

/** Every file under `content/` of a project folder, in the order of their paths; but for what machines leave there. */
export function contentFiles(root: string): readonly SourceFile[] {
  return contentPaths(root).map((path) => ({ path, bytes: readFileSync(join(root, path)) }))
}

/** Hidden files, copies that editors and word processors keep while a file is open, folder views of Windows. */
const LEFT_BEHIND = /^\.|^~\$|~$|^#.*#$|^(?:Thumbs\.db|desktop\.ini)$/i

/** A text that changes whenever a file of `content/` is added, removed or written: what development compares. */
export function contentStamp(root: string): string {
  return contentPaths(root)
    .map((path) => {
      const { mtimeMs, size } = statSync(join(root, path))
      return `${path} ${mtimeMs} ${size}`
    })
    .join('\n')
}

function contentPaths(root: string): readonly string[] {
  return readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !LEFT_BEHIND.test(entry.name))
    .map((entry) =>
      join(entry.parentPath, entry.name).slice(root.length).replaceAll(sep, '/').replace(/^\//, ''),
    )
    .sort()
}
