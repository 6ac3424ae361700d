import { useStore } from '@nanostores/preact'
import { useEffect, useState } from 'preact/hooks'
import { LinesField } from '#islands/pack/make/Field.tsx'
import { gradebook as words } from '#messages/gradebook.ts'
import { packProblem } from '#messages/pack-problems.ts'
import { $naming, keepNames } from '#stores/pack/gradebook-keep.ts'

interface Props {
  readonly names: readonly string[]
}

/** What is typed, and the names as they were when typing began. */
interface Typed {
  readonly text: string
  readonly over: string
}

/** Who should answer: what is typed here stays until it is kept, and what another tab keeps meanwhile is said. */
export function Names({ names }: Props) {
  const naming = useStore($naming, { ssr: 'initial' })
  const [typed, setTyped] = useState<Typed>()
  const kept = names.join('\n')
  const text = typed?.text ?? kept
  const isOvertaken = typed !== undefined && typed.over !== kept
  useEffect(() => {
    if (naming.kind === 'wrong') document.getElementById('names')?.focus()
  }, [naming])

  async function keep() {
    if (await keepNames(text)) setTyped(undefined)
  }

  return (
    <>
      <h2 class="screen-only">{words.names}</h2>
      <form
        method="dialog"
        class="screen-only"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void keep()
        }}
      >
        <LinesField
          id="names"
          name={words.namesLabel}
          hint={words.namesHint}
          problem={naming.kind === 'wrong' ? packProblem(naming.wrong) : undefined}
          value={text}
          onValue={(value) => setTyped({ text: value, over: typed?.over ?? kept })}
        >
          <p class="small field_after" role="status">
            {isOvertaken && words.namesOvertaken}
          </p>
        </LinesField>
        <div class="actions">
          <button type="submit" class="button is-second">
            {words.namesKeep}
          </button>
          {isOvertaken && (
            <button
              type="button"
              class="action"
              onClick={() => {
                setTyped(undefined)
                document.getElementById('names')?.focus()
              }}
            >
              {words.namesTakeTheirs}
            </button>
          )}
          <p role="status">
            {naming.kind === 'kept' && words.namesKept(naming.count)}
            {naming.kind === 'not-kept' && words.notKept}
          </p>
        </div>
      </form>
    </>
  )
}
