import { defineCollection } from 'astro:content'
import { glob } from 'astro/loaders'

/**
 * The bodies of the pages, for rendering only: front matter is read and checked with everything else by
 * `catalogue/read.ts`, so it has no schema here. Ids are those of the unit and of the concept.
 */
export const collections = {
  lessons: defineCollection({
    loader: glob({
      base: './content/units',
      pattern: '*/lesson.mdx',
      generateId: ({ entry }) => entry.slice(0, entry.indexOf('/')),
    }),
  }),
  concepts: defineCollection({
    loader: glob({
      base: './content/concepts',
      pattern: '*.mdx',
      generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
    }),
  }),
}
