/** One file of the built site on disk. */
export interface BuiltFile {
  /** Below the site's root, without a slash in front: `units/self-study/index.html`. */
  readonly path: string
  /** First 16 hex digits of the SHA-256 of its content. */
  readonly hash: string
  readonly bytes: number
}

/** One build of the site as the service worker knows it. */
export interface Build {
  /** Hash over the whole list: another id, another version of the site. */
  readonly id: string
  /** Path as a page asks for it (`units/self-study/`, `_astro/x.js`), and the content's hash. */
  readonly files: readonly (readonly [path: string, hash: string])[]
}

declare global {
  /** Put in by `integration.ts` where the service worker is bundled; stands nowhere else. */
  const BUILD: Build
}
