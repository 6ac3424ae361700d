import { address } from './address.ts'

/** Forms that were begun and not saved, by what they are of. */
interface Forms {
  readonly log: number
  readonly packs: number
  readonly tasks: number
  readonly cards: number
  readonly comments: number
}

/** That forms half filled in are in no file yet; said before the ways to where they are. */
export function formsInNoFile({ log, packs, tasks, cards, comments }: Forms): string {
  const forms = log + packs + tasks + cards + comments
  if (forms === 0) return ''
  const [is, it, stands] = forms === 1 ? ['is', 'it', 'it stands'] : ['are', 'them', 'they stand']
  return `${formsText(forms)} ${is} in no file yet. The next backup file takes ${it} along as ${stands}. Or go on with ${it}:`
}

/** Where each kind of form is gone on with. */
export function formsPlaces({ log, packs, tasks, cards, comments }: Forms): readonly {
  readonly label: string
  readonly href: string
}[] {
  return [
    ...(log > 0 ? [{ label: 'in your log', href: address.log }] : []),
    ...(packs > 0 ? [{ label: 'in your packs', href: address.packs }] : []),
    ...(tasks > 0 ? [{ label: 'in its task, among the quizzes', href: address.quizzes }] : []),
    ...(cards > 0 ? [{ label: 'among your flashcards', href: address.flashcards }] : []),
    ...(comments > 0 ? [{ label: 'in the log you comment on', href: address.assess }] : []),
  ]
}

/** “1 half-filled form”. */
export function formsText(forms: number): string {
  return `${new Intl.NumberFormat('en-GB').format(forms)} ${forms === 1 ? 'half-filled form' : 'half-filled forms'}`
}
