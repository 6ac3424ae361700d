/** One file of the built site, as the service worker's build lists it. */
export interface BuiltFile {
  /** Below the site's root, without a slash in front: `units/self-study/index.html`. */
  readonly path: string
  /** First 16 hex digits of the SHA-256 of its content. */
  readonly hash: string
  readonly bytes: number
}

declare global {
  /** Put in by `integration.ts` where the service worker is bundled; stands nowhere else. */
  const BUILT: readonly BuiltFile[]
}
