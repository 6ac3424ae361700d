import { late } from '#islands/ui/use-late.ts'

/** What says what came of keeping. */
export const captureTexts = late(() => import('./capture-text.ts'))
