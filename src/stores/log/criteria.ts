import { atom } from 'nanostores'
import { cleanLine } from '#domain/clean.ts'
import type { Id } from '#domain/id.ts'
import { CRITERION_LENGTH, type CriteriaList, readCriteriaList } from '#domain/log/criteria-list.ts'
import type { OwnCriterion } from '#domain/log/criterion-row.ts'
import type { CriterionWritten } from '#domain/log/log-facts.ts'
import { codeKey, criteriaOf } from '#domain/log/own-criteria.ts'
import { getDevice } from '#stores/device.ts'
import { randomName } from '#stores/random-name.ts'
import { noteProblem } from '#stores/storage.ts'

/** A criterion as it is typed. */
export interface TypedCriterion {
  readonly code: string
  readonly text: string
  /** Empty for none. */
  readonly unit: string
}

/** Why a criterion is not kept as typed, and at which of its parts. */
export type CriterionProblem =
  | { readonly at: 'code'; readonly kind: 'no-code' | 'twice' }
  | { readonly at: 'code' | 'text'; readonly kind: 'long'; readonly most: number; readonly has: number }
  | { readonly at: 'code'; readonly kind: 'not-kept' }

/** What was done last on the page of own criteria. */
export type CriteriaDone =
  | { readonly kind: 'added' | 'changed' | 'off' | 'back'; readonly code: string }
  | { readonly kind: 'taken-in'; readonly added: number; readonly changed: number }
  | { readonly kind: 'not-kept' }

/** What was done last; undefined after a reload. */
export const $criteriaDone = atom<CriteriaDone | undefined>(undefined)

/** Keeps a criterion, a new one where no id is given. Nothing is kept where a problem comes back. */
export async function keepCriterion(
  typed: TypedCriterion,
  id: Id | undefined,
): Promise<CriterionProblem | undefined> {
  const [code, text] = [cleanLine(typed.code), cleanLine(typed.text)]
  if (code === '') return { at: 'code', kind: 'no-code' }
  for (const [at, said] of [
    ['code', code],
    ['text', text],
  ] as const) {
    const most = CRITERION_LENGTH[at]
    if (said.length > most) return { at, kind: 'long', most, has: said.length }
  }
  const others = (await readCriteria()).filter((one) => one.id !== id)
  const same = others.find((one) => codeKey(one.code) === codeKey(code))
  if (same && !same.isRemoved) return { at: 'code', kind: 'twice' }
  // One that was taken off comes back under its own id: entries may be linked to it.
  const criterion = id ?? same?.id ?? newId()
  const written = { criterion, code, text, ...(typed.unit === '' ? {} : { unit: typed.unit }) }
  const isKept = await write([written], { kind: id ? 'changed' : 'added', code })
  return isKept ? undefined : { at: 'code', kind: 'not-kept' }
}

/** Takes a criterion off the list, or puts it back; entries that are linked to it stay so. */
export function removeCriterion({ id, code, text, unit }: OwnCriterion, isOff: boolean): Promise<boolean> {
  const written = { criterion: id, code, text, ...(unit === undefined ? {} : { unit }) }
  return write([isOff ? { ...written, removed: true } : written], { kind: isOff ? 'off' : 'back', code })
}

/** Reads a pasted list against what is there now. Nothing changes. */
export async function lookThrough(text: string): Promise<CriteriaList> {
  return readCriteriaList(text, await readCriteria())
}

/** Takes in a list as it was looked through, all of it or nothing. */
export async function takeIn({ added, changed }: CriteriaList, unit: string): Promise<boolean> {
  const own = new Map((await readCriteria()).map((one) => [one.id, one]))
  const written = [
    ...added.map((one) => ({ criterion: newId(), ...one, ...(unit === '' ? {} : { unit }) })),
    ...changed.map(({ id, code, text }) => {
      const of = unit === '' ? own.get(id)?.unit : unit
      return { criterion: id, code, text, ...(of === undefined ? {} : { unit: of }) }
    }),
  ]
  return write(written, { kind: 'taken-in', added: added.length, changed: changed.length })
}

async function readCriteria(): Promise<readonly OwnCriterion[]> {
  return criteriaOf(await getDevice().journal.rows('criterion:'))
}

async function write(
  written: readonly Omit<CriterionWritten, 'kind'>[],
  done: CriteriaDone,
): Promise<boolean> {
  const kept = await getDevice().journal.append(
    written.map((one): CriterionWritten => ({ kind: 'criterion.written', ...one })),
  )
  $criteriaDone.set(kept.ok ? done : { kind: 'not-kept' })
  if (!kept.ok) await noteProblem(kept.problem)
  return kept.ok
}

function newId(): Id {
  return `own.${randomName(getDevice().chance)}`
}
