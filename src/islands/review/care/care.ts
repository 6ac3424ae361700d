import { letStylesIn } from '#islands/ui/late-styles.ts'
import { AtStart } from './AtStart.tsx'
import { Beneath } from './Beneath.tsx'
import { CardMenu } from './CardMenu.tsx'
import { Round } from './Round.tsx'

/** What one may do for a card besides answering it, and what stands round a sitting. Comes once the page has loaded. */
export const care = { AtStart, Beneath, CardMenu, Round }

/** The same, once its styles stand. */
export const dressedCare = letStylesIn().then(() => care)
