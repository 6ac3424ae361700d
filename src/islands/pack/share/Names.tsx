import { useStore } from '@nanostores/preact'
import { useEffect } from 'preact/hooks'
import { LinesField } from '#islands/pack/make/Field.tsx'
import { useTypedNames } from '#islands/pack/use-typed-names.ts'
import { address } from '#messages/address.ts'
import { making } from '#messages/pack-make.ts'
import { packProblem } from '#messages/pack-problems.ts'
import { sharing } from '#messages/pack-share.ts'
import { readNames } from '#stores/pack/make-names.ts'
import { $nameProblems, $sent, keepNames } from '#stores/pack/share.ts'
import type { SharedPack } from '#stores/pack/share-state.ts'

/** Who should answer; may change at any time, for it is not in the pack. */
export function Names({ pack }: { readonly pack: SharedPack }) {
  const kept = pack.names.join('\n')
  const { text: typed, fill, forget } = useTypedNames(pack.id, kept)
  const sent = useStore($sent, { ssr: 'initial' })
  const [problem] = useStore($nameProblems, { ssr: 'initial' })
  useEffect(() => {
    if (problem) document.getElementById('names')?.focus()
  }, [problem])
  useEffect(() => {
    // From now on another tab’s names come in, until something is typed over these.
    if (typed === kept) fill(undefined)
  }, [kept])
  const { names, doubles } = readNames(typed)
  return (
    <form
      method="dialog"
      class="screen-only"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void keepNames(typed).then((isKept) => isKept && forget())
      }}
    >
      <h2>{sharing.names}</h2>
      <LinesField
        id="names"
        name={sharing.names}
        isNameUnseen
        hint={sharing.namesHint}
        problem={problem && packProblem(problem)}
        value={typed}
        onValue={fill}
      >
        <p class="small field_after" role="status">
          {making.names(names.length)}
          {doubles.length > 0 && `. ${making.doubles(doubles)}`}
        </p>
      </LinesField>
      <div class="actions">
        <button class="button is-second" type="submit">
          {sharing.keepNames}
        </button>
        <a class="action" href={address.gradebook(`#${pack.id}`)}>
          {sharing.gradebook}
        </a>
        <p role="status">
          {sent === 'names-kept' && typed === kept && sharing.namesKept}
          {sent === 'names-not-kept' && sharing.namesNotKept}
        </p>
      </div>
      <p class="small quiet">{sharing.noProof}</p>
    </form>
  )
}
