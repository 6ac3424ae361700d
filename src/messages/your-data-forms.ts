import { address } from './address.ts'

/** Forms that were begun and not saved, by what they are of. */
interface Forms {
  readonly log: number
  readonly packs: number
  readonly tasks: number
}

/** That forms half filled in go into no file; said before the ways to where they are. */
export function formsInNoFile({ log, packs, tasks }: Forms): string {
  const forms = log + packs + tasks
  if (forms === 0) return ''
  return `${formsText(forms)} ${forms === 1 ? 'is' : 'are'} in no file. Save ${forms === 1 ? 'it' : 'them'} first:`
}

/** Where each kind of form is gone on with, and what it is saved as. */
export function formsPlaces({ log, packs, tasks }: Forms): readonly {
  readonly label: string
  readonly href: string
}[] {
  return [
    ...(log > 0 ? [{ label: 'as an entry or a draft in your log', href: address.log }] : []),
    ...(packs > 0 ? [{ label: 'as a pack in your packs', href: address.packs }] : []),
    ...(tasks > 0
      ? [{ label: 'as a draft in your log, at the end of its task', href: address.quizzes }]
      : []),
  ]
}

/** “1 form half filled in”. */
export function formsText(forms: number): string {
  return `${new Intl.NumberFormat('en-GB').format(forms)} ${forms === 1 ? 'form' : 'forms'} half filled in`
}
