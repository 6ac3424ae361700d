/** How long work may hold the page before it lets it answer. */
const STRETCH_MILLIS = 30

/** Makes a pause that is taken only where work has gone on for long enough; says how far it is each time. */
export function createBreathe(
  uptime: () => number,
  say: (share: number) => void = () => undefined,
): (done: number, of: number) => Promise<void> {
  let since = uptime()
  return async (done, of) => {
    if (uptime() - since < STRETCH_MILLIS) return
    say(of > 0 ? Math.min(1, done / of) : 0)
    await new Promise((resolve) => setTimeout(resolve))
    since = uptime()
  }
}
