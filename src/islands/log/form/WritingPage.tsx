import { useEffect } from 'preact/hooks'
import { FormComments } from '#islands/assess/FormComments.tsx'
import { address } from '#messages/address.ts'
import { form as words } from '#messages/log-form.ts'
import { formPage } from '#messages/log-form-page.ts'
import { signing } from '#messages/log-stages.ts'
import type { EntryForm } from '#stores/log/form.ts'
import type { Writing } from '#stores/log/form-view.ts'
import { Fields } from './Fields.tsx'
import { findPoint } from './fitting.ts'
import { goToField, goToProblems } from './focus.ts'
import { Links } from './Links.tsx'
import { DraftState, Notices } from './Notices.tsx'
import { type PointGroup, textOf } from './points.ts'
import { Title } from './Title.tsx'
import { WaitingEntry } from './WaitingEntry.tsx'

interface Props {
  readonly form: EntryForm
  readonly view: Writing
  readonly groups: readonly PointGroup[]
  readonly isNewHere: boolean
}

/** An entry being written: what stands in its way, its fields, what it shows, and the two ways out. */
export function WritingPage({ form, view, groups, isNewHere }: Props) {
  const { draft, number, isSaving } = view
  useEffect(() => {
    if (view.at !== undefined) goToField(view.at)
  }, [])
  useEffect(() => {
    if (view.tries > 0) goToProblems()
  }, [view.tries])
  return (
    <>
      <Notices form={form} view={view} />
      <p class="small quiet kicker">{words.kicker(number, draft.type)}</p>
      <Title isNewHere={isNewHere} page={pageTitle(view)}>
        {titleOf(view)}
      </Title>
      <FormComments
        entry={view.entry}
        number={number}
        pointText={(point) => textOf(findPoint(groups, point))}
      />
      <WaitingEntry ways={view.ways} />
      {view.isSigned && <p class="came-back">{signing.wasSigned}</p>}
      {view.isCaptured && (
        <p>
          <a class="action" href={address.entry(`${view.entry}&choose=`)}>
            {formPage.other}
          </a>
        </p>
      )}
      <form
        class="entry-form"
        method="dialog"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void form.save('ready')
        }}
      >
        <Fields form={form} view={view} />
        <Links form={form} view={view} groups={groups} />
        <div class="actions">
          <button class="button" type="submit" aria-disabled={isSaving || undefined}>
            {isSaving ? words.saving : words.save(number)}
          </button>
          {view.isReady ? (
            <a class="action" href={address.log}>
              {words.leaveChanges}
            </a>
          ) : (
            <button class="action" type="button" onClick={() => void form.save('draft')}>
              {words.leave}
            </button>
          )}
        </div>
        <DraftState keeping={view.keeping} keepsIn={view.keepsIn} />
      </form>
    </>
  )
}

function titleOf({ draft }: Writing): string {
  return (
    String(draft.values.title ?? '')
      .slice(0, 140)
      .trim() || words.untitled(draft.type)
  )
}

function pageTitle(view: Writing): string {
  const title = words.kicker(view.number, view.draft.type)
  return view.problems.length > 0 ? words.error(title) : title
}
