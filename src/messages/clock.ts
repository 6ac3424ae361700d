import type { Millis, OffsetMin } from '#domain/time.ts'
import { dateOf } from './backup-work.ts'

/** What may be wrong with a clock. */
type Fault = { readonly kind: 'behind' | 'ahead' } | { readonly kind: 'overtaken'; readonly latest: Millis }

/** What is said of a clock that is far off, and what comes of it. */
export function clockText(fault: Fault, now: Millis, offsetMin: OffsetMin): string {
  const today = dateOf(now, offsetMin)
  const look = 'Look at date and time in the device’s settings.'
  switch (fault.kind) {
    case 'behind':
      return `This device’s clock says ${today}, which is before this version of the site was made. ${look} Until it is right, flashcards come on wrong days and records get wrong dates. Nothing is lost by it.`
    case 'ahead':
      return `This device’s clock says ${today}, which is years after this version of the site was made. ${look} If it is wrong, flashcards come on wrong days and records get wrong dates. Nothing is lost by it.`
    case 'overtaken':
      return `Records here are dated up to ${dateOf(fault.latest, offsetMin)}, and this device’s clock says ${today}. It is wrong now, or the clock of the device that made them was. ${look} Nothing is lost by it; but where two devices changed the same thing, what is dated later counts as later.`
  }
}

/** The words around it that never change. */
export const clockWords = {
  label: 'The clock of this device',
  putAway: 'Put this away',
} as const
