import { type Browser, forgetsUnvisited, thisBrowser } from '#device/browser.ts'

/** After so many days what is in no file is long in none; in browsers that forget sites which are not visited, sooner. */
const [LONG_DAYS, LONG_DAYS_FORGETFUL] = [7, 3] as const

let browser: Browser | undefined

/** The browser this page runs in, as far as can be told. */
export function getBrowser(): Browser {
  return browser ?? thisBrowser()
}

/** Puts another browser in place, for tests; without one, this one again. */
export function setBrowser(replacement?: Browser): void {
  browser = replacement
}

/** After how many days what is in no file is to be spoken of. */
export function longDays(): number {
  return forgetsUnvisited(getBrowser()) ? LONG_DAYS_FORGETFUL : LONG_DAYS
}
