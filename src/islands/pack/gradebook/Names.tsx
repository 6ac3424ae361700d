import { useStore } from '@nanostores/preact'
import { useEffect } from 'preact/hooks'
import type { PackId } from '#domain/pack/pack.ts'
import { LinesField } from '#islands/pack/make/Field.tsx'
import { useTypedNames } from '#islands/pack/use-typed-names.ts'
import { gradebook as words } from '#messages/gradebook.ts'
import { packProblem } from '#messages/pack-problems.ts'
import { $naming, keepNames } from '#stores/pack/gradebook-keep.ts'

interface Props {
  readonly pack: PackId
  readonly names: readonly string[]
}

/** Who should answer: what is typed here stays until it is kept, and what another tab keeps meanwhile is said. */
export function Names({ pack, names }: Props) {
  const naming = useStore($naming, { ssr: 'initial' })
  const { text, fill, isOvertaken } = useTypedNames(pack, names.join('\n'))
  useEffect(() => {
    if (naming.kind === 'wrong') document.getElementById('names')?.focus()
  }, [naming])

  async function keep() {
    if (await keepNames(text)) fill(undefined)
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
          onValue={fill}
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
                fill(undefined)
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
