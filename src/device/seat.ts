/** What a tab hears of a seat: something that is done in one tab at a time. */
export interface Sitting {
  /** It is done here from now on. */
  onHeld(): void
  /** It is done in another tab; where `isMoved`, it was done here until now. It comes here by itself once that tab is gone. */
  onElsewhere(isMoved: boolean): void
  /** Another tab takes it: nothing is changed here from this call on. Resolves once all is on the disk. */
  handOver(): Promise<void>
}

/** A seat that this tab has, or waits for. */
export interface Seat {
  /** Takes it from the tab that has it, once that one has handed over. */
  take(): void
  /** Gives it up, or waits no more: nothing is heard of it any longer. */
  leave(): void
}

type Said = { readonly wants: string } | { readonly given: string }

/** A page that is loaded anew lets go of its locks only now: it is not to be told that it is open elsewhere. */
const GRACE_MILLIS = 300

/** A tab that is asleep hands nothing over; it wrote what was typed when it went to sleep. */
const PATIENCE_MILLIS = 4_000

/**
 * Sits down at the seat of that name, as soon as it is free. A lock tells when a tab is gone, also one that was killed;
 * where the browser has none, every tab has the seat.
 */
export function sitDown(name: string, sitting: Sitting): Seat {
  // Absent on plain http addresses.
  const locks: LockManager | undefined = navigator.locks
  let isLeft = false
  if (!locks) {
    queueMicrotask(() => isLeft || sitting.onHeld())
    return {
      take: () => undefined,
      leave() {
        isLeft = true
      },
    }
  }
  const channel = new BroadcastChannel(name)
  let waits: AbortController | undefined
  let giveUp: (() => void) | undefined
  let whenGiven: (() => void) | undefined
  let isHanding = false
  let asked = ''

  const request = async (isSteal: boolean) => {
    const mine = new AbortController()
    waits?.abort()
    waits = mine
    const { signal } = mine
    let isGranted = false
    const hold = () =>
      new Promise<void>((resolve) => {
        if (signal.aborted) return resolve()
        isGranted = true
        clearTimeout(grace)
        giveUp = resolve
        sitting.onHeld()
      })
    try {
      // A request that takes a lock from its holder may have no signal.
      await locks.request(name, isSteal ? { steal: true } : { signal }, hold)
    } catch {
      if (signal.aborted) return
      // A browser that refuses its locks has none.
      if (!isGranted) return sitting.onHeld()
      giveUp = undefined
      isHanding = false
      sitting.onElsewhere(true)
      await request(false)
    }
  }
  const give = async (to: string) => {
    if (!giveUp || isHanding) return
    isHanding = true
    await sitting.handOver().catch(() => undefined)
    if (isLeft) return
    channel.postMessage({ given: to } satisfies Said)
    // Whoever wanted it may be gone.
    setTimeout(() => {
      if (!isHanding || isLeft) return
      isHanding = false
      sitting.onHeld()
    }, PATIENCE_MILLIS)
  }
  channel.onmessage = ({ data }: MessageEvent<Said>) => {
    if ('wants' in data) void give(data.wants)
    else if (data.given === asked) whenGiven?.()
  }
  const grace = setTimeout(() => sitting.onElsewhere(false), GRACE_MILLIS)
  void request(false)

  return {
    take() {
      if (giveUp || whenGiven || isLeft) return
      asked = crypto.randomUUID()
      const take = () => {
        clearTimeout(patience)
        whenGiven = undefined
        if (!giveUp && !isLeft) void request(true)
      }
      const patience = setTimeout(take, PATIENCE_MILLIS)
      whenGiven = take
      channel.postMessage({ wants: asked } satisfies Said)
    },
    leave() {
      isLeft = true
      clearTimeout(grace)
      waits?.abort()
      giveUp?.()
      channel.close()
    },
  }
}
