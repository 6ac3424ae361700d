import { useStore } from '@nanostores/preact'
import { useEffect, useState } from 'preact/hooks'
import { typedDateOf } from '#domain/typed-date.ts'
import { address } from '#messages/address.ts'
import { making } from '#messages/pack-make.ts'
import { packProblem } from '#messages/pack-problems.ts'
import { $exampleDue, $isKept, $making, previewOf, write } from '#stores/pack/make.ts'
import type { MakeFault } from '#stores/pack/make-check.ts'
import type { PackDraft } from '#stores/pack/make-draft.ts'
import { readNames } from '#stores/pack/make-names.ts'
import { Field, LinesField } from './Field.tsx'

interface Props {
  readonly draft: PackDraft
  readonly problems: readonly MakeFault[]
  readonly onMake: () => void
  /** Looks at what stands in the way, and says it. */
  readonly onTry: () => void
}

/** What a pack says, by when, and for whom. */
export function PackForm({ draft, problems, onMake, onTry }: Props) {
  const state = useStore($making, { ssr: 'initial' })
  const exampleDue = useStore($exampleDue, { ssr: 'initial' })
  const isKept = useStore($isKept, { ssr: 'initial' })
  const { names, doubles } = readNames(draft.names)
  const field = (name: keyof typeof making.fields) => {
    const found = problems.find((problem) => problem.field === name)
    return {
      id: name,
      name: making.fields[name].name,
      value: draft[name],
      onValue: (value: string) => write({ [name]: value }),
      problem: found && packProblem(found),
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
      <p class="small quiet" id="preview-hint">
        {making.previewHint} {isKept === false ? making.notKeptDraft : making.kept}
      </p>
    </form>
  )
}

/** A link once there is something to see; before that a button that says what is missing. */
function Preview({ draft, onTry }: Pick<Props, 'draft' | 'onTry'>) {
  const [link, setLink] = useState<string>()
  useEffect(() => {
    let isLatest = true
    void previewOf(draft).then((made) => {
      if (isLatest) setLink(made)
    })
    return () => {
      isLatest = false
    }
  }, [draft])
  return link === undefined ? (
    <button type="button" class="action" aria-describedby="preview-hint" onClick={onTry}>
      {making.preview}
    </button>
  ) : (
    <a
      class="action"
      href={address.openPack(link)}
      target="_blank"
      rel="noopener"
      aria-describedby="preview-hint"
    >
      {making.preview}
    </a>
  )
}
