import { wordCount } from '#domain/clean.ts'
import { type Said, stageRuleOf } from './asked.ts'
import type { EntryType } from './entry-type.ts'
import type { FieldValue } from './record.ts'

/** From so many words on, one can tell where they sit. */
const WORDS_LEAST = 60

/** More of the words than this in the description, and there is little reflection yet. */
const DESCRIPTION_MOST = 0.6

/** A reflection whose words sit in its description. */
export interface Unbalanced {
  /** The field that tells what happened. */
  readonly description: string
  /** The stage to go on with: the first that says too little yet, or else the shortest. */
  readonly next: string
}

/**
 * Whether most words of a reflection only tell what happened: every model begins with that stage. Nothing is said of a
 * short text, or of one without a model. It is no judgement of what is written.
 */
export function unbalancedIn(type: EntryType, said: Said): Unbalanced | undefined {
  const rule = stageRuleOf(type, said)
  const [description, ...others] = rule?.names ?? []
  if (!rule || description === undefined) return undefined
  const wordsIn = (name: string) => wordCount(String(said(name) ?? ''))
  const told = wordsIn(description)
  const all = others.reduce((sum, name) => sum + wordsIn(name), told)
  if (all < WORDS_LEAST || told / all <= DESCRIPTION_MOST) return undefined
  const thin = others.find((name) => wordsIn(name) < rule.leastWords)
  const next = thin ?? others.toSorted((a, b) => wordsIn(a) - wordsIn(b))[0]
  return next === undefined ? undefined : { description, next }
}

/** Stages of different models that ask the same, in the order in which a text is looked for. */
const SAME: readonly (readonly string[])[] = [
  ['description', 'experience', 'what'],
  ['evaluation', 'observation'],
  ['actionPlan', 'nowWhat'],
]

/** What was written under another model’s stage that asks the same, where this stage says nothing yet. */
export function sameStage(
  name: string,
  said: Said,
): { readonly from: string; readonly text: string } | undefined {
  if (textOf(said(name)) !== '') return undefined
  const others = SAME.find((names) => names.includes(name)) ?? []
  const from = others.find((other) => other !== name && textOf(said(other)) !== '')
  return from === undefined ? undefined : { from, text: String(said(from)) }
}

function textOf(value: FieldValue | undefined): string {
  return String(value ?? '').trim()
}
