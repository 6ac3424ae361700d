import { capital, inWords } from './in-words.ts'

/** The list of names that must not leave the log. */
export const ownNames = {
  title: 'Names to keep back',
  lead: 'Before anything of your log goes out, the site looks for personal data. A name without Mr or Mrs before it is not found unless it stands here: customers and colleagues you write about.',
  where: 'The list stays in this browser and in your backups. It is in nothing that you share.',
  label: 'Names, one to a line',
  add: 'Add to the list',
  list: 'On the list',
  none: 'No name is on the list yet.',
  remove: 'Take off',
  notKept: 'That could not be kept. The list is as it was.',
} as const

/** Said after adding: “Three names added.” */
export function namesAdded(added: number, leftOut: readonly string[]): string {
  const said =
    added === 0
      ? 'No new name was added.'
      : `${capital(inWords(added))} ${added === 1 ? 'name' : 'names'} added.`
  const [first] = leftOut
  if (first === undefined) return said
  const others = leftOut.length > 1 ? ' and others' : ''
  return `${said} Left out, as a name has 2 to 100 characters: “${first.slice(0, 30)}”${others}.`
}

/** Said after one was taken off. */
export function nameRemoved(name: string): string {
  return `“${name}” is off the list.`
}
