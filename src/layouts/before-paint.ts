import { createHash } from 'node:crypto'

/**
 * Sets `data-begun` on the page before anything of it is painted, where this browser keeps something
 * (`BEGUN` in `#stores/device.ts`), so that who comes back never sees what is meant for a first visit. On a shared
 * computer it is the tab that counts (`#device/shared/mode.ts`), never what someone else left here.
 */
export const beforePaint =
  "try{document.documentElement.toggleAttribute('data-begun',(sessionStorage['due-credit-shared']?sessionStorage:localStorage)['due-credit:begun']==='1')}catch{}"

/** What the page's policy must name for that script to run. */
export const beforePaintHash = `sha256-${createHash('sha256').update(beforePaint).digest('base64')}` as const
