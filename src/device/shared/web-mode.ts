import { FLAG, isSharedMode } from './mode.ts'

/** The mode for shared computers, as stores see it. */
export interface SharedMode {
  isOn(): boolean
  /** Begins it and loads this page anew. False: the browser keeps nothing in tabs. */
  enter(): boolean
  /** Removes everything of ours from this tab, the mode with it, and loads the page anew. */
  leave(): void
}

/** Where Your data goes on once it is on, so that whoever works by keys is led to what it says now. */
export const BEGUN_SHARED = '#shared'

/** Where the page goes on after leaving, so that it can say that nothing is left. */
export const LEFT = '#left'

/** Everything of ours in the tab begins so, the flag among it. */
const OURS = 'due-credit'

/** The mode of this tab. */
export const webSharedMode: SharedMode = {
  isOn: isSharedMode,
  enter() {
    const isOn = enterSharedMode()
    if (isOn) {
      location.hash = BEGUN_SHARED
      location.reload()
    }
    return isOn
  },
  leave() {
    leaveSharedMode()
    // What was under way on this page may still write before it is gone.
    addEventListener('pagehide', leaveSharedMode)
    location.hash = LEFT
    location.reload()
  },
}

/** Puts this tab into the mode; what is open must be loaded anew. False: the browser keeps nothing in tabs. */
export function enterSharedMode(): boolean {
  try {
    sessionStorage.setItem(FLAG, '1')
  } catch {
    return false
  }
  return isSharedMode()
}

/** Removes everything of ours from this tab, the mode with it; what is open must be loaded anew. */
export function leaveSharedMode(): void {
  for (const name of Object.keys(sessionStorage)) {
    if (name.startsWith(OURS)) sessionStorage.removeItem(name)
  }
}
