import { useState } from 'preact/hooks'
import { cameBack, draftWords, elsewhere, notSaved } from '#messages/log-form.ts'
import { problemOrder, problemWords } from '#messages/log-problems.ts'
import type { EntryForm } from '#stores/log/form.ts'
import { isBehind, type Writing } from '#stores/log/form-view.ts'
import { goToField, idOf } from './focus.ts'

interface Props {
  readonly form: EntryForm
  readonly view: Writing
}

/** What stands above the form: what is to be put right, why it was not saved, that it changed elsewhere, what came back. */
export function Notices({ form, view }: Props) {
  if (view.problems.length > 0) return <Problems view={view} />
  if (view.trouble) return <NotSaved form={form} trouble={view.trouble} />
  if (isBehind(view)) return <Elsewhere form={form} view={view} />
  return view.cameBack?.aside ? <CameBack form={form} view={view} /> : null
}

function Problems({ view }: { readonly view: Writing }) {
  const { problems, draft, keeping, keepsIn } = view
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
      <p class="small">
        {keeping === 'not-kept' ? problemWords.notOnDisk : problemWords.nothingLost(keepsIn === 'tab')}
      </p>
    </section>
  )
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

function Elsewhere({ form, view }: Props) {
  return (
    <section class="problems flow" tabIndex={-1} aria-labelledby="elsewhere">
      <h2 id="elsewhere">{elsewhere.title}</h2>
      <p role="status">{elsewhere.text}</p>
      {view.cameBack?.aside ? (
        <button type="button" class="button is-second" onClick={() => form.swapText()}>
          {elsewhere.look}
        </button>
      ) : null}
    </section>
  )
}

function CameBack({ form, view }: Props) {
  const { text, other } = cameBack[view.cameBack?.shows ?? 'draft']
  return (
    <div class="came-back">
      <p role="status">{text}</p>
      <button type="button" class="action" onClick={() => form.swapText()}>
        {other}
      </button>
    </div>
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
