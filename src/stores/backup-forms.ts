import type { Draft } from '#device/drafts.ts'
import type { BackupForm } from '#formats/backup/forms.ts'
import { getDevice } from './device.ts'
import { removeDraftsOfErased } from './log/erase-drafts.ts'
import { forgetHalfWayOfErased } from './pack/erase-typed.ts'
import { countForms, formsIn } from './your-data-forms.ts'

/** Of what a file has half filled in, what is not here. Where one is being filled here too, it stays as it is. */
export async function formsNotHere(forms: readonly BackupForm[]): Promise<readonly BackupForm[]> {
  const here = new Set((await getDevice().drafts.list('')).map(({ name }) => name))
  return forms.filter(({ name }) => !here.has(name))
}

/** How many forms some drafts are, as a person counts them. */
export function countOf(forms: readonly Draft[]): number {
  return formsIn(countForms(forms))
}

/**
 * Brings half-filled forms back that are not here, once the facts of their file are: what is of entries and packs that
 * were erased for good stays out. Gives how many came.
 */
export async function bringFormsBack(forms: readonly BackupForm[]): Promise<number> {
  const device = getDevice()
  const { drafts } = device
  const back = await formsNotHere(forms)
  for (const { name, text } of back) await drafts.write(name, text)
  await removeDraftsOfErased(device, [])
  await forgetHalfWayOfErased(device)
  const here = new Set((await drafts.list('')).map(({ name }) => name))
  return countOf(back.filter(({ name }) => here.has(name)))
}
