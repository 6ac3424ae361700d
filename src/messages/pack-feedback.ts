/** Why a tutor’s feedback was not taken in, and what to do about it. */
export function feedbackRefusal(problem: Refused, by: 'link' | 'file'): string {
  switch (problem.kind) {
    case 'other-pack':
      return 'This feedback is on a pack that was not begun in this browser. Open it where you did the pack, or bring a backup from there first.'
    case 'erased-pack':
      return 'You erased the pack that this feedback is on, so it can’t be kept with it. In the mail or the message it came in, its words are still there.'
    case 'other-attempt':
      return 'This feedback is on an attempt that was not made in this browser. Open it where you made that attempt, or bring a backup from there first.'
    case 'not-kept':
      return problem.why === 'full'
        ? 'The disk is full, so the feedback was not kept. Make room on this device, then open it again.'
        : 'The feedback could not be kept in this browser. See the notice, then open it again.'
    case 'newer':
      return `This ${by} was made by a newer version of Due Credit. Reload this page to get that version, then try again.`
    case 'cut':
      return `Part of this ${by} is missing. Copy the whole ${by} again from your tutor’s message.`
    case 'altered':
      return `This ${by} was changed on its way, so the feedback was not opened. Copy it again, or ask your tutor for it again.`
    case 'huge':
    case 'bomb':
      return `This ${by} is too large to be feedback. Ask your tutor for it again.`
    default:
      return `This ${by} holds no feedback that can be read. Copy it again from your tutor’s message, or ask for it as a ${by === 'link' ? 'file' : 'link'}.`
  }
}

type Refused = { readonly kind: 'not-kept'; readonly why: string } | { readonly kind: Other }

type Other =
  | 'other-pack'
  | 'other-attempt'
  | 'erased-pack'
  | 'newer'
  | 'cut'
  | 'altered'
  | 'huge'
  | 'bomb'
  | 'empty'
  | 'foreign'
  | 'other-kind'
  | 'unreadable'
  | 'over-long'
  | 'doubled'
