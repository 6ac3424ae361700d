import { late } from '#islands/ui/use-late.ts'

/** What shows an entry in the form; with it what makes a file of one, which is needed when little else works. */
export const entryPages = late(async () => {
  const [{ EntryPages }] = await Promise.all([import('./EntryPages.tsx'), import('#stores/log/form-file.ts')])
  return { EntryPages }
})
