import { letStylesIn } from '#islands/ui/late-styles.ts'
import { Beneath } from './Beneath.tsx'
import { CardMenu } from './CardMenu.tsx'
import { Round } from './Round.tsx'

/** What one may do for a card besides answering it: its hook, help with it, putting it aside. Comes once the page has loaded. */
export const care = { Beneath, CardMenu, Round }

/** The same, once its styles stand. */
export const dressedCare = letStylesIn().then(() => care)
