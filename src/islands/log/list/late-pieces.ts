import { afterLoad } from '#islands/ui/after-load.ts'
import { late } from '#islands/ui/use-late.ts'

/** What stands above, below and in the entries, and what finds words in them: their first paint does without. */
export const aroundEntries = late(async () => {
  const [{ Standing }, { DeletedList }, { LogFiles }, inEntries] = await Promise.all([
    import('./Standing.tsx'),
    import('./DeletedList.tsx'),
    import('./LogFiles.tsx'),
    import('./in-entries.ts'),
    // What works it out comes along, not only once the entries are painted.
    import('#stores/log/list-late.ts'),
  ])
  return { Standing, DeletedList, LogFiles, ...inEntries.inEntries }
})

/** The history of an entry: few are opened. */
export const historyPanel = late(() => import('./HistoryPanel.tsx'))

/** What a comparison measured, in words. */
export const effectWords = late(async () => {
  const [{ effectOf }, { effectText }] = await Promise.all([
    import('#domain/log/effect.ts'),
    import('#messages/log-effect.ts'),
  ])
  return { effectOf, effectText }
})

/** Does some work once the entries are painted and the page has loaded. A page out of sight paints nothing: it goes on. */
export function onceShown(work: () => void): void {
  const go = () => setTimeout(() => afterLoad(work))
  if (document.hidden) go()
  else requestAnimationFrame(go)
}
