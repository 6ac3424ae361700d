/** What the disk is asked for, one key after another, ahead of whoever looks at it. */
export interface Asked<T> {
  /** Looks at each, in the order of the keys; the next are under way meanwhile. */
  each(take: (one: T) => void): Promise<void>
}

/** What is asked for, and how far ahead. */
export interface AskAheadOptions<Key, T> {
  readonly keys: readonly Key[]
  readonly ask: (key: Key) => Promise<T>
  /** How many are under way at a time: enough that the disk seldom waits, few enough that they fit a phone’s memory. */
  readonly ahead: number
  /** The last has been asked for, and looking has begun: what is asked for now comes after all these. */
  readonly onAllAsked?: (() => void) | undefined
}

/** Asks for the first few at once, before anybody looks, and for another whenever one has come. */
export function askAhead<Key, T>({ keys, ask, ahead, onAllAsked }: AskAheadOptions<Key, T>): Asked<T> {
  const waiting = [...keys]
  const underWay: Promise<T>[] = []
  const askNext = () => underWay.push(...waiting.splice(0, 1).map((key) => handled(ask(key))))
  for (let number = 0; number < ahead; number++) askNext()
  return {
    async each(take) {
      let isTold = false
      const tellWhenAllAsked = () => {
        if (waiting.length > 0 || isTold) return
        isTold = true
        onAllAsked?.()
      }
      tellWhenAllAsked()
      for (let reading = underWay.shift(); reading; reading = underWay.shift()) {
        const one = await reading
        askNext()
        tellWhenAllAsked()
        take(one)
      }
    },
  }
}

/** A promise that is awaited later: what goes wrong before that would leave its rejection unhandled. */
export function handled<T>(promise: T): T {
  if (promise instanceof Promise) promise.catch(() => undefined)
  return promise
}
