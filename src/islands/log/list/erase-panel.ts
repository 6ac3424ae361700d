import { late } from '#islands/ui/use-late.ts'

/** What asks before an entry is erased for good; few ever do. */
export const erasePanel = late(async () => {
  const [{ ErasePanel }, { erasedText }] = await Promise.all([
    import('./ErasePanel.tsx'),
    import('#messages/log-erase.ts'),
  ])
  return { ErasePanel, erasedText }
})
