let coming: Promise<unknown> | undefined

/**
 * Lets in the styles that a page names in a link which is switched off, because its first paint does without them.
 * Resolves once they stand, or cannot be had; at once where the page names none.
 */
export function letStylesIn(): Promise<unknown> {
  coming ??= Promise.all(
    [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet][disabled]')].map(
      (link) =>
        new Promise((resolve) => {
          link.onload = link.onerror = resolve
          link.disabled = false
          // A browser that fetched them all the same has no more to load.
          if (link.sheet) resolve(undefined)
        }),
    ),
  )
  return coming
}
