import { Begun } from './Begun.tsx'
import { ChosenBar } from './ChosenBar.tsx'
import { OneCard } from './OneCard.tsx'
import { OwnForm } from './OwnForm.tsx'

/** What the list’s first paint does without, in one piece that is fetched after it. */
export const latePages = { Begun, ChosenBar, OneCard, OwnForm } as const
