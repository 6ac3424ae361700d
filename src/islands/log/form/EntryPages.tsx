import type { EntryForm } from '#stores/log/form.ts'
import type { Clashing, Locked, Saved, Writing } from '#stores/log/form-view.ts'
import { ClashPage } from './ClashPage.tsx'
import { LockedPage } from './LockedPage.tsx'
import { type PointGroup, withOwn } from './points.ts'
import { SavedPage } from './SavedPage.tsx'
import { WritingPage } from './WritingPage.tsx'

interface Props {
  readonly form: EntryForm
  readonly view: Clashing | Locked | Saved | Writing
  readonly groups: readonly PointGroup[]
  readonly isNewHere: boolean
}

/** All that the form shows of one entry. Who still chooses a type does without: it comes in one piece, so that saving waits for nothing. */
export function EntryPages({ form, view, groups, isNewHere }: Props) {
  switch (view.kind) {
    case 'clashing':
      return <ClashPage form={form} view={view} isNewHere={isNewHere} />
    case 'locked':
      return (
        <LockedPage form={form} view={view} groups={withOwn(groups, view.criteria)} isNewHere={isNewHere} />
      )
    case 'saved':
      return <SavedPage form={form} view={view} groups={withOwn(groups, view.criteria)} />
    case 'writing':
      return (
        <WritingPage
          key={view.entry}
          form={form}
          view={view}
          groups={withOwn(groups, view.criteria)}
          isNewHere={isNewHere}
        />
      )
  }
}
