import type { Draft } from '#domain/catalogue/draft.ts'
import { error, inside, nameOf, type Problem, type Spot } from '#domain/catalogue/problem.ts'
import { isMap, said } from '#domain/catalogue/shape.ts'
import type { Part } from './parts.ts'
import type { Role } from './roles.ts'

/**
 * The files that keep ids frozen: `published-ids.yaml` (file → ids), `published-words.yaml` (id → edition,
 * digest, and since when it says so), `aliases.yaml` (old id → new id) and `tombstones.yaml` (id → why it went). Nothing when the role is
 * another.
 */
export function ledgerPart(role: Role, file: string, value: unknown): Part | undefined {
  const spot: Spot = { file, path: [] }
  switch (role.kind) {
    case 'published':
      return published(spot, value)
    case 'published-words':
      return publishedWords(spot, value)
    case 'aliases': {
      const { entries, problems } = textEntries(spot, value, 'new ids by old ids')
      return {
        draft: { aliases: entries.map(({ name, text, at }) => ({ from: name, to: text, spot: at })) },
        problems,
      }
    }
    case 'tombstones': {
      const { entries, problems } = textEntries(spot, value, 'reasons by ids')
      return { draft: { tombstones: entries.map(({ name, at }) => ({ id: name, spot: at })) }, problems }
    }
    default:
      return undefined
  }
}

function published(spot: Spot, value: unknown): Part {
  const { fields, problems } = fieldsOf(spot, value, 'lists of ids by file')
  const ids: Draft['published'][number][] = []
  const wrong: Problem[] = []
  for (const [file, list] of fields) {
    const at = inside(spot, file)
    if (!Array.isArray(list)) {
      wrong.push(
        error(at, {
          kind: 'wrong-type',
          owner: 'the file',
          field: file,
          want: 'a list of ids',
          got: said(list),
        }),
      )
      continue
    }
    for (const id of list) if (typeof id === 'string') ids.push({ id, file })
  }
  return { draft: { published: ids }, problems: [...problems, ...wrong] }
}

function publishedWords(spot: Spot, value: unknown): Part {
  const { entries, problems } = textEntries(spot, value, 'editions and digests by ids')
  const wordings: Draft['wordings'][number][] = []
  const wrong: Problem[] = []
  for (const { name, text } of entries) {
    const [, edition, digest, since] = /^(\d+) ([0-9a-f]{8})(?: (\d{4}-\d{2}-\d{2}))?$/.exec(text) ?? []
    if (edition !== undefined && digest !== undefined) {
      wordings.push({ id: name, edition: Number(edition), digest, ...(since === undefined ? {} : { since }) })
      continue
    }
    const want = 'an edition and a digest, such as 1 3fa9c1d2'
    const trouble = { kind: 'wrong-type', owner: 'the file', field: name, want, got: said(text) } as const
    wrong.push(error(inside(spot, name), trouble))
  }
  return { draft: { wordings }, problems: [...problems, ...wrong] }
}

function textEntries(
  spot: Spot,
  value: unknown,
  want: string,
): { entries: { name: string; text: string; at: Spot }[]; problems: Problem[] } {
  const { fields, problems } = fieldsOf(spot, value, want)
  const entries: { name: string; text: string; at: Spot }[] = []
  const wrong: Problem[] = []
  for (const [name, text] of fields) {
    if (typeof text === 'string') entries.push({ name, text, at: nameOf(spot, name) })
    else {
      const trouble = {
        kind: 'wrong-type',
        owner: 'the file',
        field: name,
        want: 'text',
        got: said(text),
      } as const
      wrong.push(error(inside(spot, name), trouble))
    }
  }
  return { entries, problems: [...problems, ...wrong] }
}

function fieldsOf(
  spot: Spot,
  value: unknown,
  want: string,
): { fields: [string, unknown][]; problems: Problem[] } {
  if (value === null || value === undefined) return { fields: [], problems: [] }
  if (isMap(value)) return { fields: Object.entries(value), problems: [] }
  return {
    fields: [],
    problems: [error(spot, { kind: 'wrong-type', owner: 'the file', want, got: said(value) })],
  }
}
