import { records, recordsAndForms } from './backup.ts'
import { formsText } from './your-data-forms.ts'

/** The words of the mode for shared computers: before it, in it, and on the way out. */
export const shared = {
  title: 'On a shared computer',
  lead: 'In a library or a classroom, work from your own file instead. What you do then stays in this tab, and nothing of it stays on the computer.',
  facts: [
    'What someone else keeps in this browser is neither shown nor changed.',
    'Stay in this one tab. A new tab or window works in the ordinary way, and keeps what you do.',
    'The pages of the site stay in the browser, so that it works without a network. They say nothing about you.',
  ],
  begin: 'Begin without leaving anything here',
  cannot:
    'This browser does not let a tab keep anything, so the mode can’t be used here. Take a backup file before you go, then erase everything at the foot of this page.',

  on: 'You leave nothing on this computer',
  onLead:
    'What you do is kept in this tab alone: through every page of the site, until you leave. What someone else keeps in this browser is neither shown nor changed.',
  open: 'Open your file',
  openHint: 'If you have one from before. It is weighed first, and you see what it would add.',
  inTab: (host: string) => `In this tab alone, for ${host}. It holds about five million characters.`,
  another: 'Another tab or window has none of it.',

  leave: 'Before you go',
  leaveLead:
    'Save your file, then leave nothing here. Closing the tab is not enough: some browsers can bring a closed tab back with all it held.',
  saveAndLeave: 'Save my file and leave nothing here',
  withoutSaving: 'Leave without saving',
  saving: 'Writing the file',
  declined: 'No file was taken, and everything is still here. You can try again.',
  stuck: 'The file could not be written, and everything is still here. Reload the page and try again.',
  whereIsIt:
    'Find it before you go on: most browsers put it in Downloads. Move it to your own stick or send it to yourself, then delete it from this computer.',
  iHaveIt: 'I have my file. Leave nothing here',
  notYet: 'Not yet',
  loseIt: 'Yes, leave without saving',
  stay: 'Stay',

  leftTitle: 'Nothing of you is left in this tab',
  left: 'Now close it. What you see from here on is this browser’s own.',
  leftFile: 'If your file is still in Downloads, move it to your own stick and delete it there.',
} as const

/** The words of the strip that stands on every page of the mode. */
export const sharedStrip = {
  label: 'Shared computer',
  title: 'Nothing stays on this computer.',
  text: 'What you do is in this tab alone.',
  save: 'Save my file',
  leave: 'Save and leave',
} as const

/** Said when the file was handed over on the way out. */
export function savedText(name: string, facts: number, forms: number): string {
  return `${recordsAndForms(facts, forms)} in ${name}.`
}

/** Said before leaving without a file: `unsaved` of so many `facts` are in no file, and so many forms half filled in. */
export function unsavedHereText(unsaved: number, forms: number, facts: number): string {
  if (unsaved + forms === 0) {
    return facts === 0 ? 'Nothing is kept here yet.' : 'Everything here is in the file you saved last.'
  }
  const parts = [...(unsaved > 0 ? [records(unsaved)] : []), ...(forms > 0 ? [formsText(forms)] : [])]
  const isOne = unsaved + forms === 1
  return `${parts.join(' and ')} ${isOne ? 'is' : 'are'} in this tab alone. Leaving now removes ${isOne ? 'it' : 'them'} for good.`
}
