import { useState } from 'preact/hooks'
import { wordsOfField } from '#messages/log-fields.ts'
import { draftWords, notSaved } from '#messages/log-form.ts'
import { leavesOut } from '#messages/log-form-texts.ts'
import { problemOrder, problemWords } from '#messages/log-problems.ts'
import type { EntryForm } from '#stores/log/form.ts'
import type { Writing } from '#stores/log/form-view.ts'
import { goToField, idOf } from './focus.ts'
import { OtherTexts } from './OtherTexts.tsx'

interface Props {
  readonly form: EntryForm
  readonly view: Writing
}

/** What stands above the form: what is to be put right, why it was not saved, that it changed elsewhere, what came back. */
export function Notices({ form, view }: Props) {
  const stop = stopOf(form, view)
  return (
    <>
      {stop}
      <OtherTexts form={form} view={view} isQuiet={stop !== null} />
    </>
  )
}

/** What stands in the way of saving, and comes before all else. */
function stopOf(form: EntryForm, view: Writing) {
  if (view.problems.length > 0) return <Problems view={view} />
  if (view.trouble) return <NotSaved form={form} trouble={view.trouble} />
  return view.leavesOut.length > 0 ? <LeavesOut view={view} /> : null
}

function Problems({ view }: { readonly view: Writing }) {
  const { problems, draft } = view
  return (
    <section class="problems" tabIndex={-1} aria-labelledby="problems">
      <h2 id="problems">{problemWords.title(problems.length)}</h2>
      <ul>
        {problems.map((problem) => (
          <li key={problem.field}>
            <a
              href={`#${idOf(problem.field)}`}
              onClick={(event) => {
                // The address names the entry; it must not name the field instead.
                event.preventDefault()
                goToField(problem.field)
              }}
            >
              {problemOrder(draft.type, problem)}
            </a>
          </li>
        ))}
      </ul>
      <p class="small">{keptText(view)}</p>
    </section>
  )
}

/** Nothing is said to be on the disk that was never written there. */
function keptText({ keeping, keepsIn }: Writing): string {
  if (keeping === 'not-kept') return problemWords.notOnDisk
  return keeping === 'kept' || keeping === 'apart'
    ? problemWords.nothingLost(keepsIn === 'tab')
    : problemWords.nothingTyped
}

function NotSaved({ form, trouble }: { readonly form: EntryForm; readonly trouble: Trouble }) {
  const [isTaken, setTaken] = useState(false)
  return (
    <section class="problems flow" tabIndex={-1} aria-labelledby="not-saved">
      <h2 id="not-saved">{notSaved.title}</h2>
      <p>{notSaved.advice[trouble]}</p>
      <button
        type="button"
        class="button is-second"
        onClick={() => void form.offerFile().then((taken) => setTaken(taken))}
      >
        {notSaved.takeFile}
      </button>
      <p class="small" role="status">
        {isTaken ? notSaved.taken : ''}
      </p>
    </section>
  )
}

type Trouble = NonNullable<Writing['trouble']>

function LeavesOut({ view: { draft, leavesOut: fields, isReady } }: { readonly view: Writing }) {
  return (
    <section class="problems flow" tabIndex={-1} aria-labelledby="leaves-out">
      <h2 id="leaves-out">{leavesOut.title}</h2>
      <p>{leavesOut.text}</p>
      <ul class="list">
        {fields.map((field) => (
          <li key={field}>{wordsOfField(draft.type, field).short}</li>
        ))}
      </ul>
      <p>{isReady ? leavesOut.keepReady : leavesOut.keep}</p>
    </section>
  )
}

/** Whether what is typed is on the disk, said quietly and once. */
export function DraftState({ keeping, keepsIn }: Pick<Writing, 'keeping' | 'keepsIn'>) {
  const isKnown = keeping === 'kept' || keeping === 'apart' || keeping === 'not-kept'
  const isInTab = keeping === 'kept' && keepsIn === 'tab'
  return (
    <p class={keeping === 'not-kept' ? 'field_problem' : 'small quiet'} role="status">
      {isInTab ? draftWords.inTab : isKnown ? draftWords[keeping] : ''}
    </p>
  )
}
