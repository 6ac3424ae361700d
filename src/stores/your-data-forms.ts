import { atom } from 'nanostores'
import type { Drafts } from '#device/drafts.ts'
import { getDevice } from './device.ts'
import { isDoneWith } from './task/done-with.ts'

/** Forms that were begun and not saved: they are in no backup until they are. */
export interface HalfFilled {
  readonly log: number
  readonly packs: number
  /** Writing tasks and rehearsals. */
  readonly tasks: number
}

/** Forms half filled in on this device; undefined until someone looks. */
export const $halfFilled = atom<HalfFilled | undefined>(undefined)

/** Looks which forms were begun and not saved: no tab tells of them. */
export async function lookForForms(): Promise<HalfFilled> {
  const forms = await countForms(getDevice().drafts)
  $halfFilled.set(forms)
  return forms
}

/** Two drafts of one entry are one form. */
async function countForms(drafts: Drafts): Promise<HalfFilled> {
  const all = await drafts.list('')
  const begun = all.filter(
    // A scenario or a quiz that was left half-way is no form.
    ({ name, text }) => !/^(run|taking):/.test(name) && !(name.startsWith('task:') && isDoneWith(text)),
  )
  const names = begun.map(({ name }) => name.replace(/^beside:/, 'entry:'))
  const forms = [...new Set(names.map((name) => name.split(':').slice(0, 2).join(':')))]
  const log = forms.filter((form) => form.startsWith('entry:')).length
  const tasks = forms.filter((form) => form.startsWith('task:')).length
  return { log, packs: forms.length - log - tasks, tasks }
}
