import { useEffect } from 'preact/hooks'
import type { Entry } from '#domain/log/entry.ts'
import { lookBeforePaper } from '#stores/guard/paper.ts'

/** The class of a page whose entries were looked over and hold nothing unsettled: print styles leave out the rest. */
const LOOKED_OVER = 'is-looked-over'

/** Marks the page as one to print while these entries hold nothing that is unsettled. Without them: not yet. */
export function useLookedOver(entries: readonly Entry[] | undefined): void {
  useEffect(() => {
    const { classList } = document.documentElement
    if (!entries) return
    let isLatest = true
    void lookBeforePaper(entries).then((isClear) => {
      if (isLatest) classList.toggle(LOOKED_OVER, isClear)
    })
    return () => {
      isLatest = false
      classList.remove(LOOKED_OVER)
    }
  }, [entries])
}

/** Prints the page, which came through the gate just now. */
export function printLookedOver(): void {
  document.documentElement.classList.add(LOOKED_OVER)
  print()
}
