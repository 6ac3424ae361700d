import type { Question } from '#domain/catalogue/question.ts'
import type { Id } from '#domain/id.ts'
import { withKeyPart } from '#domain/pack/key-parts.ts'
import { isObject, isText, jsonOf } from '#stores/drafts/held.ts'
import { type Corrected, type Desk, ownQuestion, withKey } from './gradebook-desk.ts'

/** What a tutor has typed of keys that are being put right and are not kept yet: of each item, its parts. */
export type KeyTexts = Readonly<Record<Id, Readonly<Record<Id, string>>>>

/** Reads them from where they are kept; none where there is nothing of ours. */
export function readKeyTexts(text: string): KeyTexts {
  const held = jsonOf(text)
  if (!isObject(held)) return {}
  return Object.fromEntries(
    Object.entries(held).flatMap(([item, parts]) => {
      if (!isObject(parts)) return []
      const texts = Object.entries(parts).filter((part): part is [string, string] => isText(part[1]))
      return texts.length === 0 ? [] : [[item, Object.fromEntries(texts)]]
    }),
  )
}

/** As they are kept; empty where nothing is typed. */
export function writeKeyTexts(texts: KeyTexts): string {
  return Object.keys(texts).length === 0 ? '' : JSON.stringify(texts)
}

/** Where a tutor goes on who typed keys on an earlier visit: the first item of them, and the marking they would make. */
export interface GoneOnWith {
  readonly item: Id
  readonly corrected: Corrected
  /** What was typed last of that item makes no key. */
  readonly isUnsound: boolean
}

/** Puts the marking right as it was being typed; nothing where none of the texts is of a question that is here. */
export function textsGoneOnWith(desk: Desk, kept: Corrected, texts: KeyTexts): GoneOnWith | undefined {
  const found = desk.state.body.items.flatMap((item) => {
    const own = ownQuestion(desk, kept, item)
    const parts = Object.entries(texts[item] ?? {})
    return own?.kind === 'question' && parts.length > 0 ? [{ item, question: own.question, parts }] : []
  })
  const [first] = found
  if (!first) return undefined
  const others = (list: readonly Id[]) => list.filter((id) => found.every(({ item }) => item !== id))
  return {
    item: first.item,
    corrected: {
      keys: found.reduce((keys, { question, parts }) => {
        const typed = parts.reduce((next, [part, text]) => withKeyPart(next, part, text), question)
        return withKey(desk, keys, { kind: 'question', question: typed })
      }, kept.keys),
      leftOut: others(kept.leftOut),
      allRight: others(kept.allRight),
    },
    isUnsound: first.parts.some(([part, text]) => isNoKey(first.question, part, text)),
  }
}

/** Whether what was typed of a part makes no key. */
export function isNoKey(question: Question, part: Id, text: string): boolean {
  return withKeyPart(question, part, text) === question
}
