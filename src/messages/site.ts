import type { PointKind } from '#domain/catalogue/catalogue.ts'
import type { Credit, Level } from '#domain/credit/credit.ts'
import { siteName } from './site-name.ts'

/** The words of the sheet round every page. */
export const site = {
  name: siteName,
  motto: 'Revise what an assessor credits; keep the evidence.',
  skip: 'Skip to the page',
  doors: { learn: 'Learn', flashcards: 'Flashcards', quizzes: 'Quizzes', log: 'Log', packs: 'Packs' },
  doorsLabel: 'Main',
  search: 'Search',
  yourData: 'Your data',
  toolsLabel: 'Tools',
  foot: 'What you do here stays on this device until you send it.',
  footBackup: 'Back it up',
  footAbout: 'About, and what we can’t promise',
  moved: 'This site has moved to',
  movedKept: 'What you did here stays here until you take it there:',
  movedHow: 'how to take it along',
} as const

/** What the four kinds of point are called, one and many. */
export const kindName: Readonly<Record<PointKind, { readonly one: string; readonly many: string }>> = {
  'marking-point': { one: 'Marking point', many: 'Marking points' },
  'key-concept': { one: 'Key concept', many: 'Key concepts' },
  misconception: { one: 'Misconception', many: 'Misconceptions' },
  tip: { one: 'Tip', many: 'Tips' },
}

const levelName: Readonly<Record<Level, string>> = { none: 'not yet', half: 'begun', full: 'full' }

/** A tick in words, for who cannot see it: “Credit: recall full, apply begun”. */
export function creditLabel({ recall, apply, evidence }: Credit): string {
  const strokes = [
    `recall ${levelName[recall]}`,
    apply && `apply ${levelName[apply]}`,
    evidence && `evidence ${levelName[evidence]}`,
  ]
  return `Credit: ${strokes.filter(Boolean).join(', ')}`
}

/** The tick of a point of this kind before anything was earned. */
export function openCredit(kind: PointKind): Credit {
  if (kind === 'tip') return { recall: 'none' }
  if (kind === 'marking-point') return { recall: 'none', apply: 'none', evidence: 'none' }
  return { recall: 'none', apply: 'none' }
}
