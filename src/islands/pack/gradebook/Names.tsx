import { useStore } from '@nanostores/preact'
import { useState } from 'preact/hooks'
import { gradebook as words } from '#messages/gradebook.ts'
import { packProblem } from '#messages/pack-problems.ts'
import { $naming, keepNames } from '#stores/pack/gradebook-keep.ts'

interface Props {
  readonly names: readonly string[]
}

/** Who should answer: what is typed here stays until it is kept, whatever comes from another tab meanwhile. */
export function Names({ names }: Props) {
  const naming = useStore($naming, { ssr: 'initial' })
  const [typed, setTyped] = useState<string>()
  const problem = naming.kind === 'wrong' ? packProblem(naming.wrong) : undefined

  async function keep() {
    if (await keepNames(typed ?? names.join('\n'))) setTyped(undefined)
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
        <div class={problem ? 'field beside is-wrong' : 'field beside'}>
          <label class="field_name" for="names">
            {words.namesLabel}
          </label>
          <p class="field_hint small" id="names-hint">
            {words.namesHint}
          </p>
          {problem && (
            <p class="field_problem" id="names-problem">
              {problem}
            </p>
          )}
          <textarea
            class="field_input"
            id="names"
            rows={Math.min(12, Math.max(4, names.length + 1))}
            autocomplete="off"
            spellcheck={false}
            aria-describedby={problem ? 'names-problem names-hint' : 'names-hint'}
            aria-invalid={problem ? true : undefined}
            value={typed ?? names.join('\n')}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </div>
        <div class="actions">
          <button type="submit" class="button is-second">
            {words.namesKeep}
          </button>
          <p role="status">
            {naming.kind === 'kept' && words.namesKept(naming.count)}
            {naming.kind === 'not-kept' && words.notKept}
          </p>
        </div>
      </form>
    </>
  )
}
