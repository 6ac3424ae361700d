import { hasWords } from '#domain/clean.ts'
import type { EntryType, StageRule } from './entry-type.ts'
import type { Field } from './field.ts'
import type { FieldValue } from './record.ts'

/** What a field says so far, by name. */
export type Said = (name: string) => FieldValue | undefined

/** Whether a field is asked, given what the fields before it say. */
export function isAsked({ when }: Pick<Field, 'when'>, said: Said): boolean {
  return when === undefined || said(when.field) === when.is
}

/** The rule of stages that holds for an entry, given what it says; none where no model is chosen. */
export function stageRuleOf({ stages = [] }: EntryType, said: Said): StageRule | undefined {
  return stages.find((rule) => isAsked(rule, said))
}

/** The stages that say too little yet, in the model’s order. */
export function thinStages({ names, leastWords }: StageRule, said: Said): readonly string[] {
  return names.filter((name) => !hasWords(String(said(name) ?? ''), leastWords))
}

/** Whether a rule of stages is kept: enough of them say enough. */
export function hasEnoughStages(rule: StageRule, said: Said): boolean {
  return rule.names.length - thinStages(rule, said).length >= rule.need
}
