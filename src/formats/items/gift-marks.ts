import type { Making } from './problem.ts'

/** What the comments above a question name. */
export interface Marks {
  /** `pk.` and ten letters: it was written here before. */
  readonly id?: string
  readonly points: readonly string[]
  readonly misconceptions: readonly string[]
}

/** `[id:…]` and `[tag:…]` of this site in comments; other programs' ids and tags say nothing here. */
export function marksOf(notes: string, { isPoint, isMisconception }: Making): Marks {
  const found = [...notes.slice(0, 5_000).matchAll(/\[(id|tag):([^\]\n]{1,80})\]/g)]
  const id = found.find(([, kind, name = '']) => kind === 'id' && /^pk\.[a-z2-7]{10}$/.test(name))?.[2]
  const tags = found.flatMap(([, kind, name = '']) => (kind === 'tag' ? [bare(name)] : []))
  const once = [...new Set(tags)]
  return {
    ...(id === undefined ? {} : { id }),
    points: once.filter(isPoint),
    misconceptions: once.filter(isMisconception),
  }
}

/** What is said of an answer, without the misconception that it names: `[tag:mis-…]`, or its id alone in brackets. */
export function withoutMark(
  text: string,
  { isMisconception }: Making,
): { readonly text: string; readonly misconception?: string } {
  for (const [whole, name = ''] of text.matchAll(/\s?\[(?:tag:)?([a-z0-9.-]{3,80})\]/g)) {
    const id = bare(name)
    if (isMisconception(id)) return { text: text.replace(whole, '').trim(), misconception: id }
  }
  return { text }
}

/** Moodle shows all tags in one list, so that one of a misconception may say so in front. */
function bare(tag: string): string {
  return tag.trim().replace(/^mis[-:](?=.*\.)/, '')
}
