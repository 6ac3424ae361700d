import { useStore } from '@nanostores/preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { idOfOwn } from '#domain/pack/own.ts'
import { checkOwn, type OwnFault } from '#domain/pack/own-check.ts'
import { ownLine } from '#messages/pack-make.ts'
import { ownKindName, ownList } from '#messages/pack-make-own.ts'
import { choose } from '#stores/pack/make.ts'
import type { PackDraft } from '#stores/pack/make-draft.ts'
import type { Shelf } from '#stores/pack/make-items.ts'
import { $openOwn, asideOwn, beginOwn } from '#stores/pack/make-own.ts'
import { OWN_KINDS } from '#stores/pack/make-own-blank.ts'
import { $problems } from '#stores/pack/make-state.ts'
import { OwnEditor } from './OwnEditor.tsx'

interface Props {
  readonly draft: PackDraft
  readonly shelf: Shelf
  /** It was asked for just now, and takes the focus. */
  readonly isAsked: boolean
}

/** What a tutor writes for a pack: beginning one, the one that is open, and those taken out again. */
export function OwnPart({ draft, shelf, isAsked }: Props) {
  const open = useStore($openOwn, { ssr: 'initial' })
  const problems = useStore($problems, { ssr: 'initial' })
  const [kind, setKind] = useState<(typeof OWN_KINDS)[number]>('choice')
  const [isFull, setFull] = useState(false)
  const choice = useRef<HTMLSelectElement>(null)
  const shown = draft.own.find((item) => idOfOwn(item) === open)
  const faults = useMemo(() => (shown ? checkOwn([shown], draft.typed) : []), [shown, draft.typed])
  const isTried = problems.some(
    ({ field, reason }) => field === 'own' && 'at' in reason && reason.at === open,
  )
  // What is not filled in yet is wrong only once one wants to make the pack.
  const told = faults.filter((fault) => fault.item === open && (isTried || !isUnfilled(fault)))
  const aside = asideOwn(draft)
  useEffect(() => {
    if (isAsked) choice.current?.focus()
  }, [isAsked])
  return (
    <>
      <div class="own_begin">
        <div>
          <label class="field_name" for="own-kind">
            {ownList.kind}
          </label>
          <select
            class="field_input"
            id="own-kind"
            ref={choice}
            value={kind}
            onChange={(event) =>
              setKind(OWN_KINDS.find((one) => one === event.currentTarget.value) ?? 'choice')
            }
          >
            {OWN_KINDS.map((one) => (
              <option key={one} value={one}>
                {ownKindName[one]}
              </option>
            ))}
          </select>
        </div>
        <button type="button" class="button is-second" onClick={() => setFull(!beginOwn(kind))}>
          {ownList.begin}
        </button>
      </div>
      <p class="field_problem" role="alert">
        {isFull && ownList.full}
      </p>
      {shown && (
        <OwnEditor
          key={open}
          item={shown}
          faults={told}
          points={shelf.points}
          typed={draft.typed}
          onClosed={() => choice.current?.focus()}
        />
      )}
      {aside.length > 0 && (
        <details class="fold">
          <summary class="link">{ownList.aside(aside.length)}</summary>
          <ul>
            {aside.map((item) => (
              <li key={idOfOwn(item)}>
                {ownLine(item)}{' '}
                <button
                  type="button"
                  class="action"
                  aria-label={ownList.putBackOf(ownLine(item))}
                  onClick={() => choose(idOfOwn(item), true)}
                >
                  {ownList.putBack}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

/** Nothing was written or chosen there yet. */
function isUnfilled({ trouble }: OwnFault): boolean {
  return (
    trouble.kind === 'empty' ||
    (trouble.kind === 'unknown-reference' && trouble.id === '') ||
    (trouble.kind === 'too-few-or-many' && trouble.count === 0)
  )
}
