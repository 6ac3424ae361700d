import type { EntryTypeName } from '#domain/log/entry-type.ts'
import type { Nudge } from '#domain/log/nudges/nudge.ts'
import { address } from './address.ts'
import { type Begun, entryNames, goTo } from './entry-names.ts'
import { capital, inWords } from './in-words.ts'
import { type NudgeWords, nudgeWords } from './log-nudge-words.ts'
import type { ReadinessLine } from './readiness.ts'

/** What stands over nudges, and over what an assessor may ask. */
export const stronger = { title: 'To make it stronger', asks: 'An assessor may ask' } as const

/** What would make a unit’s log stronger, said of its entries, and where one begins. */
export function nudgeLine({ tip, entries, lacking }: Nudge): ReadinessLine {
  const { about, none } = wordsOf(tip)
  if (entries.length > 0 && about) {
    const said = (lacking !== undefined && about.lacking?.[lacking]) || about
    return {
      text: `${entryNames(entries)} ${entries.length === 1 ? said.one : said.several}`,
      ...('verb' in about.go
        ? goTo(about.go.verb, entries[0], lacking ?? fieldOf(about.go.field, entries[0]?.type))
        : begin(about.go.label, about.go.type)),
    }
  }
  return none ? { text: none.text, ...begin(none.label, none.type) } : { text: '' }
}

/** The step that unfolds the rest of a list: “Two more”. */
export function moreLines(count: number): string {
  return `${capital(inWords(count))} more`
}

/** The field to go to; where entries of several types are meant, each has its own. */
function fieldOf(
  field: string | Readonly<Record<string, string>> | undefined,
  type: string | undefined,
): string | undefined {
  return typeof field === 'object' ? field[type ?? ''] : field
}

function wordsOf(tip: string): NudgeWords {
  return (Object.hasOwn(nudgeWords, tip) ? nudgeWords[tip] : undefined) ?? {}
}

function begin(label: string, type: EntryTypeName | undefined): Begun {
  return { go: { label, href: address.entry(type === undefined ? '' : `new=${type}`) } }
}
