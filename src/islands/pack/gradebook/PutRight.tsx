import { useEffect, useId, useRef, useState } from 'preact/hooks'
import type { Id } from '#domain/id.ts'
import { idOfOwn } from '#domain/pack/own.ts'
import { useTyped } from '#islands/writing/use-typed.ts'
import { desk as deskWords } from '#messages/gradebook-desk.ts'
import { correcting as words } from '#messages/gradebook-marking.ts'
import {
  type Corrected,
  type Desk,
  keepCorrected,
  NOTHING_CORRECTED,
  ownQuestion,
  previewOf,
  withKey,
} from '#stores/pack/gradebook-desk.ts'
import type { GradebookView } from '#stores/pack/gradebook-view.ts'
import { deskDraft } from '#stores/pack/half-way.ts'
import { readKeyTexts, textsGoneOnWith, writeKeyTexts } from '#stores/pack/key-texts.ts'
import { InForce } from './InForce.tsx'
import { KeyFields } from './KeyFields.tsx'
import { MarkChanges } from './MarkChanges.tsx'
import { startOf, type Way, wayOf, waysOf } from './put-right-ways.ts'

interface Props {
  readonly desk: Desk
  readonly view: GradebookView
}

/** Puts the marking of one item right: what would change is shown before it is kept, and it can be undone. */
export function PutRight({ desk, view }: Props) {
  const id = useId()
  const items = view.items.filter(({ kind }) => kind !== 'card')
  const kept = desk.state.corrected ?? NOTHING_CORRECTED
  const [item, setItem] = useState<Id>(items[0]?.id ?? '')
  const [draft, setDraft] = useState<Corrected>()
  const [said, setSaid] = useState('')
  const [before, setBefore] = useState<Corrected>()
  const undo = useRef<HTMLButtonElement>(null)
  // What was typed last makes no key: the draft is from before it.
  const [isUnsound, setUnsound] = useState(false)
  const next = draft ?? kept
  const own = ownQuestion(desk, next, item)
  const way = wayOf(next, item)
  // A key that is opened and not changed yet is as it was sent.
  const [isKeyOpen, setKeyOpen] = useState(false)
  const shown = way === 'as-it-is' && isKeyOpen ? 'key' : way
  const changes = draft ? previewOf(desk, draft) : []
  // What is typed of keys is on the disk until it is kept or thrown away.
  const [typed, fillTyped] = useTyped(deskDraft(desk.state.id, 'keys'))
  const texts = readKeyTexts(typed)
  useEffect(() => {
    const found = draft ? undefined : textsGoneOnWith(desk, kept, texts)
    if (!found) return
    setItem(found.item)
    setDraft(found.corrected)
    setKeyOpen(true)
    setUnsound(found.isUnsound)
  }, [typed])

  function typeKey(part: string, text: string) {
    fillTyped(writeKeyTexts({ ...texts, [item]: { ...texts[item], [part]: text } }))
  }

  function dropTexts(of: Id) {
    const { [of]: _dropped, ...others } = texts
    fillTyped(writeKeyTexts(others))
  }

  function choose(to: Way, of: Id = item) {
    setSaid('')
    setKeyOpen(to === 'key')
    setUnsound(false)
    if (to !== 'key') dropTexts(of)
    const without = (list: readonly Id[]) => list.filter((one) => one !== of)
    setDraft({
      keys: to === 'key' ? next.keys : next.keys.filter((one) => idOfOwn(one) !== of),
      leftOut: to === 'left-out' ? [...without(next.leftOut), of] : without(next.leftOut),
      allRight: to === 'all-right' ? [...without(next.allRight), of] : without(next.allRight),
    })
  }

  function takeBack(of: Id) {
    setItem(of)
    choose('as-it-is', of)
    // What would change comes first, and the way to keep it follows.
    setTimeout(() => document.getElementById('changes-title')?.focus())
  }

  function leave() {
    setDraft(undefined)
    fillTyped(undefined)
    setKeyOpen(false)
    setUnsound(false)
    setTimeout(() => document.getElementById(`${id}-item`)?.focus())
  }

  async function keep(corrected: Corrected, answer: string) {
    const refused = await keepCorrected(desk, corrected)
    if (refused) return setSaid(deskWords.notKept)
    setBefore(answer === words.kept ? kept : undefined)
    setDraft(undefined)
    fillTyped(undefined)
    setSaid(answer)
    setTimeout(() => undo.current?.focus())
  }

  return (
    <>
      <h3 tabIndex={-1}>{words.title}</h3>
      <p>{words.lead}</p>
      <InForce items={items} kept={kept} onTakeBack={takeBack} />
      <div class="field">
        <label class="field_name" for={`${id}-item`}>
          {words.pick}
        </label>
        <select
          class="field_input"
          id={`${id}-item`}
          value={item}
          onChange={(event) => {
            setItem(event.currentTarget.value)
            setKeyOpen(false)
            setUnsound(false)
            setSaid('')
          }}
        >
          {items.map((one) => (
            <option key={one.id} value={one.id}>
              {`${one.number}. ${startOf(one.title)}`}
            </option>
          ))}
        </select>
      </div>
      <fieldset>
        <legend class="field_name">{words.ways}</legend>
        {waysOf(own).map(([value, label]) => (
          <label class="tickbox" key={value}>
            <input type="radio" name={`${id}-way`} checked={value === shown} onChange={() => choose(value)} />
            <span>{label}</span>
          </label>
        ))}
        {!own && <p class="small quiet">{words.builtIn}</p>}
      </fieldset>
      {shown === 'key' && own?.kind === 'question' && (
        <KeyFields
          key={item}
          question={own.question}
          texts={texts[item]}
          onText={typeKey}
          onQuestion={(question) =>
            setDraft({ ...next, keys: withKey(desk, next.keys, { kind: 'question', question }) })
          }
          onSound={(isSound) => {
            setUnsound(!isSound)
            setSaid('')
          }}
        />
      )}
      {draft && !isUnsound && <MarkChanges changes={changes} />}
      <div class="actions">
        {draft && (
          <button
            type="button"
            class="button"
            onClick={() => (isUnsound ? setSaid(words.badKey) : void keep(draft, words.kept))}
          >
            {words.keep}
          </button>
        )}
        {draft && (
          <button type="button" class="action" onClick={leave}>
            {words.leave}
          </button>
        )}
        {before && !draft && (
          <button
            type="button"
            class="button is-second"
            ref={undo}
            onClick={() => void keep(before, words.undone)}
          >
            {words.undo}
          </button>
        )}
        <p role="status">{said}</p>
      </div>
    </>
  )
}
