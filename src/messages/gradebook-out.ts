/** The words of taking a table elsewhere. */
export const takingAway = {
  title: 'Save for Moodle or as a file',
  moodle: 'For Moodle’s gradebook',
  moodleLead:
    'A CSV file with a grade out of 100 for each learner: the share of the marks of all items that count. In Moodle: Grades, Import, CSV file.',
  by: 'Moodle finds a learner by',
  email: 'e-mail address',
  idNumber: 'ID number',
  feedback: 'With your comments, as a feedback column',
  feedbackHint:
    'In Moodle, map both columns, grade and feedback, to one and the same grade item. If only one of them is mapped, the grades are lost.',
  mapping: (by: string, has: boolean) =>
    `In Moodle, map “${by}” to the ${by === 'Email address' ? 'e-mail address' : 'ID number'} and “Grade” to the grade item${has ? ', and “Feedback” to “feedback for” the same grade item' : ''}.`,
  heads: { email: 'Email address', idNumber: 'ID number', grade: 'Grade', feedback: 'Feedback' },
  ready: (count: number) => (count === 1 ? 'One learner is in it.' : `${count} learners are in it.`),
  nobody: 'Nobody would be in it, so there is nothing to save.',
  unknown: (by: string, names: string) =>
    `Not in it, because your list has no ${by} for them, or the same one twice: ${names}.`,
  unmarked: (names: string) => `Not in it until what they wrote is marked: ${names}.`,
  noRoster: 'Bring in a class list with e-mail addresses or ID numbers first, by the button above.',
  save: 'Save for Moodle',
  table: 'Everything as one table',
  tableLead:
    'A CSV file with marks, times as reported by the learner’s device, e-mail addresses and ID numbers of your list.',
  saveTable: 'Save everything as CSV',
  json: 'For other programs',
  jsonLead: 'The same as a JSON file, in a form that is written down in this site’s documentation.',
  saveJson: 'Save as JSON',
  saved: (name: string) => `Saved as ${name}.`,
  declined: 'Nothing was saved.',
  columns: {
    email: 'E-mail',
    idNumber: 'ID number',
    marks: 'Marks',
    of: 'Out of',
    percent: 'Percent',
    unmarked: 'Not marked yet',
    took: 'Minutes taken (as reported)',
    limit: 'Time limit in minutes',
    extra: 'Extra time in percent',
    over: 'Minutes over (as reported)',
    early: 'Begun before it opened (as reported)',
    onList: 'On your list',
    yes: 'yes',
    no: 'no',
  },
} as const

/** The words of reminding learners who have not answered. */
export const reminding = {
  title: 'Remind who is missing',
  who: (count: number) =>
    count === 1 ? 'One learner has sent no receipt yet:' : `${count} learners have sent no receipt yet:`,
  cannotKnow:
    'A receipt may be on its way, or lie in a mail you have not taken in yet. So the text blames nobody.',
  text: 'Text to send',
  textHint: 'Change it as you like. What you type stays on this device until you copy or mail it.',
  copy: 'Copy the text',
  copied: 'The text is copied.',
  notCopied: 'The browser did not allow copying. Mark the text and copy it by hand.',
  mail: 'Mail it to all who have an address',
  mailHint: (count: number, of: number) =>
    `${count} of ${of} have an e-mail address on your list. They stand in the blind copy, so nobody sees who else is asked.`,
  tooMany: 'These are too many for one mail from here. Copy the addresses and the text instead.',
  addresses: 'Copy the addresses',
  addressesCopied: 'The addresses are copied.',
  subject: (title: string) => `Reminder: ${title}`,
  reminder: ({
    title,
    due,
    link,
    from,
  }: {
    readonly title: string
    readonly due: string | undefined
    readonly link: string | undefined
    readonly from: string
  }) =>
    [
      'Hello,',
      '',
      `this is a reminder of “${title}”${due === undefined ? '' : `, due ${due}`}. If you have sent your receipt already, thank you: it may just not have reached me yet.`,
      '',
      link === undefined
        ? 'Open it from the file I gave you. If you can’t find it, tell me and I’ll send it again.'
        : `Open it here:\n${link}`,
      '',
      'If something is in your way, tell me.',
      ...(from === '' ? [] : ['', from]),
    ].join('\n'),
} as const
