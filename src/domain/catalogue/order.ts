import type { Id } from '#domain/id.ts'
import type { Card, Concept, Point, Section, Unit } from './catalogue.ts'
import type { Question } from './question.ts'

/** The order in which the units are taught on the site. */
export const UNIT_ORDER: readonly Id[] = [
  'self-study',
  'own-development',
  'self-and-others',
  'monitor-quality',
  'encourage-learning',
]

interface LessonOrder {
  sections(sections: readonly Section[]): readonly Section[]
  items<T extends Card | Question>(items: readonly T[]): readonly T[]
}

/**
 * The order in which one meets things: unit by unit; within a unit its lesson's sections from top to bottom,
 * then the concept pages in the order in which its points first name them. Things of one place keep the
 * order in which they were written, and what no unit uses comes last.
 */
export function byLesson(
  units: readonly Unit[],
  points: readonly Point[],
  concepts: readonly Concept[],
  sections: readonly Section[],
): LessonOrder {
  const pages = pageOrder(units, points, concepts)
  const pageRanks = new Map(pages.map((page, index) => [page, index]))
  const rankOf = (page: string): number => pageRanks.get(page) ?? pages.length
  const ordered = sorted(sections, ({ on }) => [rankOf(`${on.kind} ${on.id}`)])
  const sectionRanks = new Map(ordered.map(({ id }, index) => [id, index]))
  const sectionsById = new Map(sections.map((section) => [section.id, section]))

  const ranksOf = (item: Card | Question): readonly number[] => {
    const sectionId = 'section' in item ? item.section : undefined
    const section = sectionId === undefined ? undefined : sectionsById.get(sectionId)
    if (section !== undefined) {
      return [rankOf(`${section.on.kind} ${section.on.id}`), sectionRanks.get(section.id) ?? ordered.length]
    }
    const home = item.unit === undefined ? `concept ${item.concept ?? ''}` : `unit ${item.unit}`
    return [rankOf(home), ordered.length]
  }
  return { sections: () => ordered, items: (items) => sorted(items, ranksOf) }
}

function pageOrder(
  units: readonly Unit[],
  points: readonly Point[],
  concepts: readonly Concept[],
): readonly string[] {
  const pages = new Set<string>()
  for (const unit of units) {
    pages.add(`unit ${unit.id}`)
    for (const point of points) {
      if (point.unit === unit.id) for (const concept of point.concepts) pages.add(`concept ${concept}`)
    }
  }
  for (const { id } of concepts) pages.add(`concept ${id}`)
  return [...pages]
}

function sorted<T>(items: readonly T[], ranksOf: (item: T) => readonly number[]): readonly T[] {
  return items
    .map((item) => ({ item, ranks: ranksOf(item) }))
    .sort((a, b) => {
      const differing = a.ranks.findIndex((rank, index) => rank !== b.ranks[index])
      return differing === -1 ? 0 : (a.ranks[differing] ?? 0) - (b.ranks[differing] ?? 0)
    })
    .map(({ item }) => item)
}
