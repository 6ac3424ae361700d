import { letStylesIn } from '#islands/ui/late-styles.ts'
import { $review } from '#stores/review/state.ts'
import { AtStart } from './AtStart.tsx'
import { Beneath } from './Beneath.tsx'
import { CardMenu } from './CardMenu.tsx'
import { Round } from './Round.tsx'
import { keepInAddress } from './return-to.ts'

/** What one may do for a card besides answering it, and what stands round a sitting. Comes once the page has loaded. */
export const care = { AtStart, Beneath, CardMenu, Round }

// For as long as the page is: a sitting that was asked for is to outlive it.
$review.subscribe(keepInAddress)

/** The same, once its styles stand. */
export const dressedCare = letStylesIn().then(() => care)
