import type { Option } from '#domain/catalogue/question.ts'
import { OWN_CODE, OWN_CONCEPT, OWN_LIMITS, type OwnItem, ownItemId } from '#domain/pack/own.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import type { ListFault, Making } from './problem.ts'

/** A question in plain words as a reader found it. */
export interface Found {
  readonly stem: string
  /** `pk.` and ten letters, where the list names it so; else it gets a new one. */
  readonly id?: string
  readonly points: readonly string[]
  readonly asks: Asked
}

/** What is asked, and what is right. */
export type Asked =
  | { readonly kind: 'options'; readonly options: readonly FoundOption[]; readonly isPartial?: boolean }
  | {
      readonly kind: 'short'
      readonly accept: readonly Typed[]
      readonly reject: readonly Wrong[]
      readonly why: string
    }
  | {
      readonly kind: 'number'
      readonly value: number
      readonly tolerance: number
      readonly why: string
      readonly mistakes: readonly (Omit<Wrong, 'text'> & {
        readonly value: number
        readonly tolerance: number
      })[]
    }
  | { readonly kind: 'pairs'; readonly pairs: readonly Pair[]; readonly why: string }
  | { readonly kind: 'order'; readonly entries: readonly string[] }
  | { readonly kind: 'writing' }

/** One that may be picked. */
export interface FoundOption {
  readonly text: string
  readonly right: boolean
  readonly why: string
  readonly misconception?: string
}

interface Typed {
  readonly text: string
  readonly fraction?: number
  readonly why?: string
}

interface Wrong {
  readonly text: string
  readonly misconception?: string
  readonly why: string
}

interface Pair {
  /** Empty: what stands on the right belongs to nothing. */
  readonly left: string
  readonly right: string
}

/** More options than stand on a screen together. */
export const OPTIONS_MOST = 10

/** An own item of what was found, or why there is none. Ids tell nothing of what is right. */
export function built(found: Found, making: Making): Result<OwnItem, ListFault> {
  const { stem, asks } = found
  if (stem === '') return fail({ kind: 'no-stem' })
  const longest = textsOf(found).reduce((most, text) => Math.max(most, text.length), 0)
  if (longest > OWN_LIMITS.text) return fail({ kind: 'too-long', has: longest, most: OWN_LIMITS.text })
  const wrong = faultOf(asks)
  return wrong ? fail(wrong) : ok(itemOf(found, making))
}

function textsOf({ stem, asks }: Found): readonly string[] {
  switch (asks.kind) {
    case 'options':
      return [stem, ...asks.options.flatMap(({ text, why }) => [text, why])]
    case 'short':
      return [
        stem,
        asks.why,
        ...[...asks.accept, ...asks.reject].flatMap(({ text, why = '' }) => [text, why]),
      ]
    case 'number':
      return [stem, asks.why, ...asks.mistakes.map(({ why }) => why)]
    case 'pairs':
      return [stem, asks.why, ...asks.pairs.flatMap(({ left, right }) => [left, right])]
    case 'order':
      return [stem, ...asks.entries]
    case 'writing':
      return [stem]
  }
}

function faultOf(asks: Asked): ListFault | undefined {
  switch (asks.kind) {
    case 'options':
      return optionsFault(asks.options)
    case 'short': {
      const texts = [...asks.accept, ...asks.reject].map(({ text }) => text)
      if (asks.accept.length === 0) return { kind: 'no-right' }
      return texts.includes('') ? { kind: 'empty-option' } : twiceIn(texts)
    }
    case 'pairs': {
      const lefts = asks.pairs.map(({ left }) => left).filter((left) => left !== '')
      return lefts.length < 2 ? { kind: 'few-pairs' } : (twiceIn(lefts) ?? tooMany(asks.pairs.length))
    }
    case 'order':
      return asks.entries.length < 2
        ? { kind: 'few-entries' }
        : (twiceIn(asks.entries) ?? tooMany(asks.entries.length))
    case 'number':
    case 'writing':
      return undefined
  }
}

function optionsFault(options: readonly FoundOption[]): ListFault | undefined {
  if (options.some(({ text }) => text === '')) return { kind: 'empty-option' }
  if (options.length < 2) return { kind: 'one-option' }
  if (!options.some(({ right }) => right)) return { kind: 'no-right' }
  return twiceIn(options.map(({ text }) => text)) ?? tooMany(options.length)
}

function tooMany(has: number): ListFault | undefined {
  return has > OPTIONS_MOST ? { kind: 'too-many-options', has, most: OPTIONS_MOST } : undefined
}

function twiceIn(texts: readonly string[]): ListFault | undefined {
  const folded = texts.map((text) => text.toLocaleLowerCase('en-GB'))
  const at = folded.findIndex((text, place) => folded.indexOf(text) < place)
  return at < 0 ? undefined : { kind: 'same-option', text: texts[at] ?? '' }
}

function itemOf({ stem, id, points, asks }: Found, { letters }: Making): OwnItem {
  const named = id ?? ownItemId(letters())
  if (asks.kind === 'writing') {
    return { kind: 'writing', writing: { id: named, edition: 1, prompt: stem, looksFor: [], points } }
  }
  const base = { id: named, code: OWN_CODE, edition: 1, concept: OWN_CONCEPT, stem, points }
  const newId = freshIds(letters)
  switch (asks.kind) {
    case 'options': {
      const options = asks.options.map((option): Option => ({ id: newId(), ...option }))
      if (options.filter(({ right }) => right).length === 1 && !asks.isPartial)
        return { kind: 'question', question: { ...base, kind: 'choice', options } }
      const how = asks.isPartial ? ({ scoring: 'partial' } as const) : {}
      return { kind: 'question', question: { ...base, kind: 'multiple', options, ...how } }
    }
    case 'short': {
      const { accept, reject, why } = asks
      return { kind: 'question', question: { ...base, kind: 'short', accept, reject, typos: 1, why } }
    }
    case 'number': {
      const { value, tolerance, why, mistakes } = asks
      return { kind: 'question', question: { ...base, kind: 'numeric', value, tolerance, why, mistakes } }
    }
    case 'pairs': {
      const rights = [...new Set(asks.pairs.map(({ right }) => right))]
      const right = rights.map((text) => ({ id: newId(), text }))
      const idOf = (text: string) => right.find((one) => one.text === text)?.id ?? ''
      const left = asks.pairs
        .filter((pair) => pair.left !== '')
        .map((pair) => ({ id: newId(), text: pair.left, to: idOf(pair.right), why: asks.why }))
      return { kind: 'question', question: { ...base, kind: 'match', left, right, mistakes: [] } }
    }
    case 'order': {
      const entries = asks.entries.map((text) => ({ id: newId(), text, why: '' }))
      return { kind: 'question', question: { ...base, kind: 'order', cyclic: false, entries, swaps: [] } }
    }
  }
}

/** Short ids, none twice, in no order that would tell which of them is right. */
function freshIds(letters: () => string): () => string {
  const taken = new Set<string>()
  return () => {
    let id = letters().slice(0, 4)
    while (taken.has(id)) id += letters().slice(0, 2)
    taken.add(id)
    return id
  }
}
