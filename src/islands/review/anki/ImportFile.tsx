import { useStore } from '@nanostores/preact'
import { useEffect, useRef } from 'preact/hooks'
import { late, useLate } from '#islands/ui/use-late.ts'
import { ankiFile as words } from '#messages/anki.ts'
import { beginImport } from '#stores/review/anki/begin.ts'
import { $ankiImport, type AnkiImport } from '#stores/review/anki/import-state.ts'

/** What a file would do, and why one was not opened: both come with the first file. */
const found = late(() => import('./Found.tsx'))

/** A file from Anki in: read, shown, and brought in on the person’s word. */
export function ImportFile() {
  const state = useStore($ankiImport, { ssr: 'initial' })
  const input = useRef<HTMLInputElement>(null)
  const answer = useRef<HTMLDivElement>(null)
  const isAnswered = state.kind === 'shown' || state.kind === 'refused'
  const { piece, isAway } = useLate(found, state.kind === 'idle' ? 'never' : 'now')
  const isRefused = state.kind === 'refused' || state.kind === 'not-kept'
  const said = useRef<HTMLParagraphElement>(null)
  const before = useRef(state.kind)
  useEffect(() => {
    if (isAnswered) answer.current?.focus()
    // The button that was pressed is gone: its answer, or the field it began with, takes its place.
    if (before.current === 'shown' && state.kind === 'bringing') said.current?.focus()
    if (before.current === 'shown' && state.kind === 'idle') input.current?.focus()
    before.current = state.kind
  }, [state.kind, piece])
  const choose = () => {
    const [file] = input.current?.files ?? []
    if (file) void beginImport(file)
    // The same file can be chosen again once it was exported anew.
    if (input.current) input.current.value = ''
  }
  // A file may have been chosen before this island was alive.
  useEffect(choose, [])
  return (
    <div class="flow anki-import">
      <p>{words.lead}</p>
      {state.kind === 'refused' && (
        <div class="problems" ref={answer} tabIndex={-1}>
          <h3>{words.refused}</h3>
          <ul>
            <li>
              <a href="#anki-file">
                {piece ? piece.refusalText(state) : `${state.name}: ${isAway ? words.unreachable : ''}`}
              </a>
            </li>
          </ul>
          <p>{words.nothingChanged}</p>
        </div>
      )}
      {state.kind === 'not-kept' && (
        <div class="problems" role="alert">
          <p>{piece?.troubleText(state)}</p>
          <p>{words.nothingChanged}</p>
        </div>
      )}
      <div class={isRefused ? 'field is-wrong' : 'field'}>
        <label class="field_name" for="anki-file">
          {words.choose}
        </label>
        <input
          class="field_input"
          type="file"
          id="anki-file"
          aria-invalid={state.kind === 'refused' ? true : undefined}
          ref={input}
          onChange={choose}
        />
      </div>
      <p role="status" class="said" ref={said} tabIndex={-1}>
        {saidOf(state)}
      </p>
      {state.kind === 'brought' && piece && <piece.SeeCards />}
      {state.kind === 'shown' && (
        <div class="flow" ref={answer} tabIndex={-1}>
          {piece ? <piece.Found state={state} /> : null}
        </div>
      )}
    </div>
  )
}

/** A tenth at a time: who hears it read out is not told every hundredth. */
function inTenths(share: number): number {
  return Math.floor(share * 10) / 10
}

function saidOf(state: AnkiImport): string {
  switch (state.kind) {
    case 'reading':
      return words.reading(state.name, Math.floor(state.share * 4) / 4)
    case 'shown':
      return state.preview ? '' : words.weighing
    case 'bringing':
      return state.step === 'naming' ? words.naming : words.writing(state.facts, inTenths(state.share))
    case 'brought':
      return words.brought(state.name, state.cards, state.reviews)
    case 'stuck':
      return words.stuck
    default:
      return ''
  }
}
