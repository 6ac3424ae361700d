/** The words of sending a portfolio to one’s assessor. */
export const assessShare = {
  title: 'Send it to your assessor',
  lead: 'Your assessor opens the file on this site, reads it, and sends you comments and signatures back.',
  inItTitle: 'What is in the file',
  inIt: 'The entries you chose, in their newest text, with the marking points they are linked to; your statement; your name and centre as you gave them.',
  notInItTitle: 'What is not',
  notInIt:
    'Earlier texts, drafts, the inbox, deleted entries, the reasons you gave for keeping what was found, your list of names, and anything you did not choose.',
  warning: 'Anyone who has the file can read it. Send it only to your assessor.',
  send: 'Make the file for your assessor',
  making: 'Writing the file',
  gate: 'First settle what was found in your entries.',
  nothing: 'No finished entry is chosen. Choose at least one first.',
  huge: 'These entries are too much for one file. Choose fewer, and send the rest in a second one.',
  declined: 'No file was taken. You can try again.',
  failed: 'The file could not be written. Check your connection, then try again.',
  letterTitle: 'For your message',
  copy: 'Copy this text',
  copied: 'Copied.',
  notCopied: 'The browser did not allow that. Select the text and copy it.',
  toTakeIn: 'Comments have come back? Take them in',
} as const

/** Said when the file was handed over. */
export function sharedText(name: string, entries: number): string {
  return `${entries === 1 ? '1 entry is' : `${entries} entries are`} in ${name}. Send it to your assessor.`
}

/** A text to go with the file. `page` is the whole address of the assessor’s page. */
export function letterText(page: string, learner: string): string {
  return [
    'My portfolio is in the file that comes with this message.',
    `To read it, open ${page} and choose the file there. Nothing is uploaded: it is read in your own browser.`,
    'You can write comments and sign what you have seen, and send them back to me from that page.',
    ...(learner === '' ? [] : [learner]),
  ].join('\n\n')
}
