import { late } from '#islands/ui/use-late.ts'

/** Who it is by, the statement and the ways out, below all that is chosen first: the page’s first paint does without. */
export const belowEntries = late(async () => {
  const [{ WhoFields }, { Statement }, { TakeAway }, { SendToAssessor }, { Preview }, { Printing }] =
    await Promise.all([
      import('./WhoFields.tsx'),
      import('./Statement.tsx'),
      import('./TakeAway.tsx'),
      import('./SendToAssessor.tsx'),
      import('./Preview.tsx'),
      import('./Printing.tsx'),
    ])
  return { WhoFields, Statement, TakeAway, SendToAssessor, Preview, Printing }
})
