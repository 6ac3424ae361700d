import { atom } from 'nanostores'
import type { Drafts } from '#device/drafts.ts'
import { getDevice } from './device.ts'

/** Forms that were begun and not saved: they are in no backup until they are. */
export interface HalfFilled {
  readonly log: number
  readonly packs: number
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
  const names = (await drafts.list('')).map(({ name }) => name.replace(/^beside:/, 'entry:'))
  const forms = [...new Set(names.map((name) => name.split(':').slice(0, 2).join(':')))]
  const log = forms.filter((form) => form.startsWith('entry:')).length
  return { log, packs: forms.length - log }
}
