import type { CriteriaList, CriteriaProblem } from '#domain/log/criteria-list.ts'
import { capital, inWords } from './in-words.ts'
import { quoted } from './quoted.ts'

/** The words of the page of one’s own criteria that never change. */
export const criteria = {
  title: 'Your centre’s criteria',
  description:
    'Write down the criteria that your own centre or awarding body gives you, and link entries of your log to them.',
  opening: 'Opening your criteria',
  withoutScript:
    'Your criteria are kept by this browser, on this device. To show them, this page needs script, which is off in this browser. Turn it on for this site, then reload.',
  lead: 'Your centre may number what you must show in its own way. Write those criteria down here, and you can link entries to them as to marking points. Whether an entry meets one is for your assessor to judge.',
  add: 'Add a criterion',
  code: 'Its number, as your centre writes it',
  codeGood: 'For example: 2.3',
  text: 'What it asks',
  unit: 'Which unit does it go with?',
  noUnit: 'None of these, or all of them',
  optional: '(if you like)',
  keep: 'Keep it',
  keepChange: 'Keep the change',
  cancel: 'Leave it',
  list: 'Your list',
  none: 'There is none on your list yet.',
  change: 'Change',
  takeOff: 'Take off the list',
  putBack: 'Put back on the list',
  off: 'Taken off your list',
  offLead: 'Entries are linked to these still, so they stay readable.',
  paste: 'Paste a list',
  pasteLead: 'One criterion to a line: its number, then a tab or a space, then what it asks.',
  pasteGood: 'For example: 2.3 Explain how feedback is used',
  look: 'Look through it',
  nothingChanged: 'Nothing is changed yet.',
  confirm: 'Take them in',
  leave: 'Leave the list as it is',
  notKept: 'That could not be kept. Everything is as it was.',
} as const

/** What stands in the way of keeping a criterion. */
export function criterionProblem(
  problem:
    | { readonly kind: 'no-code' | 'twice' | 'not-kept' }
    | { readonly kind: 'long'; readonly most: number; readonly has: number },
): string {
  switch (problem.kind) {
    case 'no-code':
      return 'Give its number.'
    case 'twice':
      return 'That number is on your list already. Change that one, or give this one another number.'
    case 'long':
      return `Use ${number.format(problem.most)} characters at most. It has ${number.format(problem.has)}.`
    case 'not-kept':
      return criteria.notKept
  }
}

/** What a pasted list comes to: “12 new, two changed, one the same.” */
export function listText({ added, changed, same, problems }: CriteriaList): string {
  const counts: readonly (readonly [number, string])[] = [
    [added.length, 'new'],
    [changed.length, 'changed'],
    [same, 'as they are'],
    [problems.length, 'left out'],
  ]
  const said = counts.filter(([count]) => count > 0).map(([count, what]) => `${inWords(count)} ${what}`)
  return said.length === 0 ? 'There is no criterion in it.' : `${capital(said.join(', '))}.`
}

/** Why a line of a list, or all of it, is left out. */
export function listProblem(problem: CriteriaProblem): string {
  switch (problem.kind) {
    case 'twice':
      return `Line ${problem.line}: ${quoted(problem.code)} stands in line ${problem.first} already. That one counts.`
    case 'code-long':
      return `Line ${problem.line}: its number has ${problem.has} characters, and ${problem.most} at most are kept.`
    case 'text-long':
      return `Line ${problem.line}: what it asks has ${problem.has} characters, and ${problem.most} at most are kept.`
    case 'too-many':
      return `The list has ${number.format(problem.has)} lines. Paste ${number.format(problem.most)} at a time at most.`
    case 'huge':
      return `The list has ${number.format(problem.has)} characters. Paste ${number.format(problem.most)} at a time at most.`
  }
}

/** A change that a list makes: “2.3: Explain …, now Describe …”. */
export function changeLine(code: string, was: string, text: string): string {
  return `${code}: ${was === '' ? 'nothing' : quoted(was)} becomes ${text === '' ? 'nothing' : quoted(text)}`
}

/** What was done last. */
export function criteriaDone(
  done:
    | { readonly kind: 'added' | 'changed' | 'off' | 'back'; readonly code: string }
    | { readonly kind: 'taken-in'; readonly added: number; readonly changed: number }
    | { readonly kind: 'not-kept' },
): string {
  switch (done.kind) {
    case 'added':
      return `${done.code} is on your list.`
    case 'changed':
      return `${done.code} is changed.`
    case 'off':
      return `${done.code} is off your list.`
    case 'back':
      return `${done.code} is back on your list.`
    case 'taken-in':
      return `${capital(inWords(done.added))} added, ${inWords(done.changed)} changed.`
    case 'not-kept':
      return criteria.notKept
  }
}

/** How many entries are linked to a criterion. */
export function linkedCount(entries: number): string {
  if (entries === 0) return 'No entry is linked to it yet.'
  return `${capital(inWords(entries))} ${entries === 1 ? 'entry is' : 'entries are'} linked to it.`
}

const number = new Intl.NumberFormat('en-GB')
