import { late } from '#islands/ui/use-late.ts'

/** The minutes with their graphs, at the end of the page: its first paint does without. */
export const minutesSpent = late(async () => {
  const [{ MinutesSpent }, { timeSpent }] = await Promise.all([
    import('./MinutesSpent.tsx'),
    import('#domain/log/time-spent.ts'),
  ])
  return { MinutesSpent, timeSpent }
})
