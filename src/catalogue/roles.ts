import type { Id } from '#domain/id.ts'

/** What a file of `content/` is for, told by its place; `id` is the unit, concept, scenario or task it belongs to. */
export interface Role {
  readonly kind: RoleKind
  readonly id: Id
}

type RoleKind =
  | 'unit'
  | 'unit-cards'
  | 'unit-questions'
  | 'unit-lesson'
  | 'concept-page'
  | 'concept-cards'
  | 'scenario'
  | 'task'
  | 'pack'
  | 'misconceptions'
  | 'mixed'
  | 'models'
  | 'criteria'
  | 'glossary'
  | 'published'
  | 'published-words'
  | 'aliases'
  | 'tombstones'
  | 'prose'

const NAME = '([^/]+)'

const ROLES: readonly (readonly [RoleKind, RegExp])[] = [
  ['unit', new RegExp(`^content/units/${NAME}/unit\\.yaml$`)],
  ['unit-cards', new RegExp(`^content/units/${NAME}/cards\\.yaml$`)],
  ['unit-questions', new RegExp(`^content/units/${NAME}/questions\\.yaml$`)],
  ['unit-lesson', new RegExp(`^content/units/${NAME}/lesson\\.mdx$`)],
  ['concept-page', new RegExp(`^content/concepts/${NAME}\\.mdx$`)],
  ['concept-cards', new RegExp(`^content/concepts/${NAME}\\.cards\\.yaml$`)],
  ['scenario', new RegExp(`^content/scenarios/${NAME}\\.yaml$`)],
  ['task', new RegExp(`^content/tasks/${NAME}\\.yaml$`)],
  ['pack', new RegExp(`^content/packs/${NAME}\\.yaml$`)],
  ['misconceptions', /^content\/misconceptions\.yaml$/],
  ['mixed', /^content\/mixed\.yaml$/],
  ['models', /^content\/models\.yaml$/],
  ['criteria', /^content\/criteria\.yaml$/],
  ['glossary', /^content\/glossary\.yaml$/],
  ['published', /^content\/published-ids\.yaml$/],
  ['published-words', /^content\/published-words\.yaml$/],
  ['aliases', /^content\/aliases\.yaml$/],
  ['tombstones', /^content\/tombstones\.yaml$/],
  ['prose', /^content\/(.+\/)?[^/]+\.md$/],
]

/** What a file is for; nothing when no reader knows it. */
export function roleOf(path: string): Role | undefined {
  for (const [kind, pattern] of ROLES) {
    const match = pattern.exec(path)
    if (match !== null) return { kind, id: match[1] ?? '' }
  }
  return undefined
}

/** The file names that may stand in the same folder, for guessing what a stray file was meant to be. */
export function namesBeside(path: string): readonly string[] {
  const folder = path.slice(0, path.lastIndexOf('/'))
  const name = path.slice(folder.length + 1)
  const stem = name.replace(/\..*$/, '')
  if (folder === 'content') {
    return [
      'misconceptions.yaml',
      'mixed.yaml',
      'models.yaml',
      'criteria.yaml',
      'glossary.yaml',
      'published-ids.yaml',
      'published-words.yaml',
      'aliases.yaml',
      'tombstones.yaml',
    ]
  }
  if (folder === 'content/concepts') return [`${stem}.mdx`, `${stem}.cards.yaml`]
  if (['content/scenarios', 'content/tasks', 'content/packs'].includes(folder)) return [`${stem}.yaml`]
  return /^content\/units\/[^/]+$/.test(folder)
    ? ['unit.yaml', 'cards.yaml', 'questions.yaml', 'lesson.mdx', 'design.md']
    : []
}
