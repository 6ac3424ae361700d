import type { AnkiDeck, AnkiNoteType, AnkiTemplate } from './deck.ts'

/** What becomes of a field. */
export type Role = 'front' | 'back' | 'more' | 'tags' | 'none'

/** What a person chooses about a file before anything is taken in. */
export interface AnkiChoice {
  /** For each note type, for each of its cards, for each field. */
  readonly roles: readonly (readonly (readonly Role[])[])[]
  /** The first row of a table names its columns and is no card. */
  readonly skipFirst: boolean
  /** Cards that ask what another card here asks already are left out. */
  readonly leaveAsked: boolean
  /** Reviews and due days come too. */
  readonly history: boolean
  /** The deck’s name becomes a tag. */
  readonly deckAsTag: boolean
}

/** What is chosen before the person chooses: what the file’s own templates show, and everything of it. */
export function firstChoice(deck: AnkiDeck): AnkiChoice {
  return {
    roles: deck.noteTypes.map((type) => type.templates.map((template) => rolesOf(type, template))),
    skipFirst: deck.kind === 'table' && namesColumns(deck),
    leaveAsked: true,
    history: true,
    deckAsTag: true,
  }
}

/** A template’s own sides: what it asks is the front, what it shows then the back; of a gap text, more. */
function rolesOf({ fields, isCloze, isOurs }: AnkiNoteType, { front, back }: AnkiTemplate): readonly Role[] {
  if (isOurs) return ['front', 'back', 'more', 'none', 'none']
  const asked = front.length > 0 ? front : [0]
  const shown = back.length > 0 || isCloze ? back : [fields.findIndex((_, at) => !asked.includes(at))]
  return fields.map((name, at): Role => {
    if (asked.includes(at)) return 'front'
    if (shown.includes(at)) return isCloze ? 'more' : 'back'
    if (/^tags?$/i.test(name.trim())) return 'tags'
    return 'none'
  })
}

/** Words by which people name the columns of a table of cards. */
const NAMES =
  /^(?:front|back|question|answer|term|definition|word|meaning|translation|hint|more|extra|notes?|example|tags?)$/i

function namesColumns({ notes: [first] }: AnkiDeck): boolean {
  const cells = first?.fields.filter((cell) => cell !== '') ?? []
  return cells.length > 1 && cells.every((cell) => NAMES.test(cell))
}

/** Fields as a person knows them: a table’s by its first row where that names them. */
export function fieldNames(deck: AnkiDeck, type: number, skipFirst: boolean): readonly string[] {
  const [first] = deck.notes
  const { fields = [] } = deck.noteTypes[type] ?? {}
  return skipFirst && first?.type === type ? fields.map((name, at) => first.fields[at] || name) : fields
}
