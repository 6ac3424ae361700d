import type { Id } from '#domain/id.ts'
import { isLocalDate, type LocalDate } from '#domain/local-date.ts'
import { type PackRules, type Pool, RULE_LIMITS } from '#domain/pack/rules.ts'
import { readTypedDate } from '#domain/typed-date.ts'
import type { RuleProblem } from '#messages/pack-make-rules.ts'
import type { DraftPool, DraftRules, PackDraft } from './make-draft.ts'

/** What stands in the way of a rule, at the field of its name; pools are counted from 0. */
export interface RuleFault {
  readonly field: 'opens' | 'attempts' | 'minutes' | 'feedback' | 'pools'
  readonly pool?: number
  readonly problem: RuleProblem
}

/** What the form’s rules come to; absent where they ask for nothing. `hasKey`: the tutor wrote something that has a key. */
export function readRules(
  { rules, due, items }: Pick<PackDraft, 'rules' | 'due' | 'items'>,
  { today, hasKey }: { readonly today: LocalDate; readonly hasKey: boolean },
): { readonly rules?: PackRules; readonly faults: readonly RuleFault[] } {
  const faults: RuleFault[] = []
  const opens = dayOf(rules.opens)
  if (opens.kind === 'wrong')
    faults.push({ field: 'opens', problem: { kind: 'no-date', typed: rules.opens } })
  const dueDay = dayOf(due)
  if (opens.kind === 'day' && dueDay.kind === 'day' && dueDay.day >= today && opens.day > dueDay.day) {
    faults.push({ field: 'opens', problem: { kind: 'after-due' } })
  }
  const attempts = countOf('attempts', rules.attempts, RULE_LIMITS.attempts, faults)
  const minutes = countOf('minutes', rules.minutes, RULE_LIMITS.minutes, faults)
  if (rules.feedback === 'code' && !(hasKey && rules.key === 'code')) {
    faults.push({ field: 'feedback', problem: { kind: hasKey ? 'no-code' : 'nothing-sealed' } })
  }
  const pools = poolsOf(rules.pools, items, faults)
  const read: PackRules = {
    ...(opens.kind === 'day' ? { opens: opens.day } : {}),
    ...(attempts === undefined ? {} : { attempts }),
    ...(minutes === undefined ? {} : { minutes }),
    ...yes('isShuffled', rules),
    ...yes('isOneByOne', rules),
    ...(rules.feedback === '' ? {} : { feedback: rules.feedback }),
    ...yes('asksCertainty', rules),
    ...yes('isByNumber', rules),
    ...(pools.length === 0 ? {} : { pools }),
  }
  return { ...(Object.keys(read).length === 0 ? {} : { rules: read }), faults }
}

/** The form’s rules for a pack that says what another one says; its days belonged to the other. */
export function draftRulesOf(rules: PackRules | undefined, key: DraftRules['key']): Partial<DraftRules> {
  const { attempts, minutes, feedback = '', pools = [], isShuffled, isOneByOne } = rules ?? {}
  return {
    attempts: attempts === undefined ? '' : String(attempts),
    minutes: minutes === undefined ? '' : String(minutes),
    isShuffled: isShuffled === true,
    isOneByOne: isOneByOne === true,
    asksCertainty: rules?.asksCertainty === true,
    isByNumber: rules?.isByNumber === true,
    feedback,
    key,
    pools: pools.map(({ take, of }) => ({ take: String(take), of })),
  }
}

function poolsOf(pools: readonly DraftPool[], items: readonly Id[], faults: RuleFault[]): readonly Pool[] {
  return pools.flatMap(({ take: typed, of }, pool): readonly Pool[] => {
    const here = items.filter((item) => of.includes(item))
    // A group that nothing was put into asks for nothing.
    if (here.length === 0) return []
    const take = wholeOf(typed)
    if (take !== undefined && take >= 1 && take < here.length) return [{ take, of: here }]
    const problem: RuleProblem =
      here.length === 1 ? { kind: 'small-pool' } : { kind: 'pool-takes', most: here.length - 1, typed }
    faults.push({ field: 'pools', pool, problem })
    return []
  })
}

function countOf(
  field: 'attempts' | 'minutes',
  typed: string,
  most: number,
  faults: RuleFault[],
): number | undefined {
  if (typed.trim() === '') return undefined
  const count = wholeOf(typed)
  if (count !== undefined && count >= 1 && count <= most) return count
  faults.push({ field, problem: { kind: 'no-count', field, typed, most } })
  return undefined
}

function wholeOf(typed: string): number | undefined {
  return /^\d{1,4}$/.test(typed.trim()) ? Number(typed.trim()) : undefined
}

type Day = { readonly kind: 'none' | 'wrong' } | { readonly kind: 'day'; readonly day: LocalDate }

function dayOf(typed: string): Day {
  if (typed.trim() === '') return { kind: 'none' }
  const read = readTypedDate(typed)
  const day = read.kind === 'none' ? typed.trim() : read.date
  return isLocalDate(day) ? { kind: 'day', day } : { kind: 'wrong' }
}

function yes<K extends 'isShuffled' | 'isOneByOne' | 'asksCertainty' | 'isByNumber'>(
  rule: K,
  rules: DraftRules,
): { readonly [Key in K]?: true } {
  // One name and one value: the shape is as told.
  return (rules[rule] ? { [rule]: true } : {}) as { readonly [Key in K]?: true }
}
