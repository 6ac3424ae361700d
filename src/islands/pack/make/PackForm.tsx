import { useStore } from '@nanostores/preact'
import { useEffect, useState } from 'preact/hooks'
import { typedDateOf } from '#domain/typed-date.ts'
import { making } from '#messages/pack-make.ts'
import { write } from '#stores/pack/make.ts'
import type { MakeFault } from '#stores/pack/make-check.ts'
import type { PackDraft } from '#stores/pack/make-draft.ts'
import { previewOf } from '#stores/pack/make-finish.ts'
import type { Shelf } from '#stores/pack/make-items.ts'
import { readNames } from '#stores/pack/make-names.ts'
import { $exampleDue, $isApart, $isKept, $making } from '#stores/pack/make-state.ts'
import { Field, LinesField } from './Field.tsx'
import { makeProblem } from './make-problem.ts'
import { RulesFold } from './RulesFold.tsx'

interface Props {
  readonly draft: PackDraft
  readonly shelf: Shelf
  readonly problems: readonly MakeFault[]
  readonly onMake: () => void
  /** Looks at what stands in the way, and says it. */
  readonly onTry: () => void
}

/** What a pack says, by when, and for whom. */
export function PackForm({ draft, shelf, problems, onMake, onTry }: Props) {
  const state = useStore($making, { ssr: 'initial' })
  const exampleDue = useStore($exampleDue, { ssr: 'initial' })
  const isKept = useStore($isKept, { ssr: 'initial' })
  const isApart = useStore($isApart, { ssr: 'initial' })
  const { names, doubles } = readNames(draft.names)
  const field = (name: keyof typeof making.fields) => {
    const found = problems.find((problem) => problem.field === name)
    return {
      id: name,
      name: making.fields[name].name,
      value: draft[name],
      onValue: (value: string) => write({ [name]: value }),
      problem: found && makeProblem(found),
    }
  }
  const { title, instructions, from, due, reply, names: roster } = making.fields
  return (
    <form
      method="dialog"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onMake()
      }}
    >
      <h2>{making.says}</h2>
      <Field {...field('title')} hint={title.hint} more={{ autocomplete: 'off' }} />
      <LinesField {...field('instructions')} hint={instructions.hint} />
      <Field {...field('from')} hint={from.hint} more={{ autocomplete: 'name' }} />
      <Field
        {...field('due')}
        hint={due.hint(typedDateOf(exampleDue))}
        isShort
        more={{ autocomplete: 'off' }}
      />
      <Field {...field('reply')} hint={reply.hint} more={{ type: 'email', autocomplete: 'email' }} />
      <RulesFold draft={draft} shelf={shelf} problems={problems} />
      <h2>{making.who}</h2>
      <LinesField {...field('names')} hint={roster.hint}>
        <p class="small field_after" role="status">
          {making.names(names.length)}
          {doubles.length > 0 && `. ${making.doubles(doubles)}`}
        </p>
      </LinesField>
      {state === 'not-kept' && (
        <p class="field_problem" role="alert">
          {making.notKept}
        </p>
      )}
      <div class="actions">
        <button class="button" type="submit" aria-disabled={state === 'making'}>
          {state === 'making' ? making.making : making.make}
        </button>
        <Preview draft={draft} onTry={onTry} />
      </div>
      <p role="status">{isApart && making.apart}</p>
      <p class="small quiet" id="preview-hint">
        {making.previewHint} {isKept === false ? making.notKeptDraft : making.kept}
      </p>
    </form>
  )
}

/** Looks at the pack as its learner will; where it could not be made yet, says what is missing. */
function Preview({ draft, onTry }: Pick<Props, 'draft' | 'onTry'>) {
  const [text, setText] = useState<string>()
  const [isBlocked, setBlocked] = useState(false)
  useEffect(() => {
    setText(undefined)
    setBlocked(false)
  }, [draft])
  const look = async () => {
    const file = text ?? (await previewOf(draft))
    if (file === undefined) return onTry()
    setText(file)
    const { lookAsLearner } = await import('#stores/pack/make-look.ts')
    setBlocked(!lookAsLearner(file))
  }
  return (
    <>
      <button type="button" class="action" aria-describedby="preview-hint" onClick={() => void look()}>
        {making.preview}
      </button>
      <p class="field_problem" role="alert">
        {isBlocked && making.previewBlocked}
      </p>
    </>
  )
}
