import { useStore } from '@nanostores/preact'
import { useEffect, useRef } from 'preact/hooks'
import type { LogUnit } from '#domain/log/log-unit.ts'
import { late, useLate } from '#islands/ui/use-late.ts'
import { useTyped } from '#islands/writing/use-typed.ts'
import { address } from '#messages/address.ts'
import { bringingText, broughtText, refusalText, logImport as words } from '#messages/log-import.ts'
import { beginFile } from '#stores/log/import/begin.ts'
import { $logImport, type LogImport } from '#stores/log/import/state.ts'
import { PasteBox } from './PasteBox.tsx'

/** What a file would do comes with the first file. */
const found = late(() => import('./Found.tsx'))

/** What was brought in is looked up in the journal, which a field to choose a file does without. */
const past = late(() => import('./PastImports.tsx'))

interface Props {
  /** All units of the site, which name what claims are for. */
  readonly units: readonly LogUnit[]
}

/** Sources and entries from elsewhere: read, shown, and brought into the log on the person’s word. */
export function ImportPage({ units }: Props) {
  const state = useStore($logImport, { ssr: 'initial' })
  const answer = useRef<HTMLDivElement>(null)
  const said = useRef<HTMLParagraphElement>(null)
  const { piece } = useLate(found, state.kind === 'idle' ? 'never' : 'now')
  const { piece: imports } = useLate(past, 'soon')
  const [pasted, setPasted] = useTyped('typed-list')
  const before = useRef(state.kind)
  useEffect(() => {
    const isNew = before.current !== state.kind
    if (isNew && (state.kind === 'shown' || state.kind === 'refused' || state.kind === 'not-kept'))
      answer.current?.focus()
    // It stands there once what is brought in is being written; who has gone on by its end is not called back.
    const isBegun = state.kind === 'bringing' || (state.kind === 'brought' && before.current !== 'bringing')
    if (isNew && before.current !== 'idle' && isBegun) said.current?.focus()
    if (isNew && before.current === 'shown' && state.kind === 'idle')
      document.getElementById('import-file')?.focus()
    // Brought in, or left: what was shown is done with, and so is the box.
    if (isNew && (state.kind === 'brought' || (before.current === 'shown' && state.kind === 'idle')))
      setPasted(undefined)
    before.current = state.kind
  }, [state.kind, piece])
  const isBusy = state.kind === 'shown' || state.kind === 'bringing'
  return (
    <>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {!isBusy && <FileField isWrong={state.kind === 'refused'} />}
      {!isBusy && <PasteBox text={pasted} onFill={setPasted} />}
      <p role="status" class="said" ref={said} tabIndex={-1}>
        {saidOf(state)}
      </p>
      {state.kind === 'brought' && (
        <p>
          <a href={address.log}>{words.toLog}</a>
        </p>
      )}
      {(state.kind === 'refused' || state.kind === 'not-kept') && (
        <div class="problems" ref={answer} tabIndex={-1}>
          <h2>{words.refused}</h2>
          <p class="import-cell">
            {state.name}:{' '}
            {state.kind === 'refused' ? refusalText(state.why) : piece?.troubleText(state.problem.kind)}
          </p>
          <p>{words.nothingChanged}</p>
        </div>
      )}
      {state.kind === 'shown' && (
        <div class="flow import-found" ref={answer} tabIndex={-1}>
          {piece ? <piece.Found state={state} units={units} /> : null}
        </div>
      )}
      {imports ? <imports.PastImports /> : null}
    </>
  )
}

function FileField({ isWrong }: { readonly isWrong: boolean }) {
  const input = useRef<HTMLInputElement>(null)
  const choose = () => {
    const [file] = input.current?.files ?? []
    if (file) void beginFile(file)
    // The same file can be chosen again once it was exported anew.
    if (input.current) input.current.value = ''
  }
  // A file may have been chosen before this island was alive.
  useEffect(choose, [])
  return (
    <div class={isWrong ? 'field import-file is-wrong' : 'field'}>
      <label class="field_name" for="import-file">
        {words.choose}
      </label>
      <p class="field_hint small" id="import-hint">
        {words.kinds}
      </p>
      <input
        class="field_input import-drop"
        type="file"
        id="import-file"
        aria-describedby="import-hint"
        aria-invalid={isWrong ? true : undefined}
        ref={input}
        onChange={choose}
      />
    </div>
  )
}

function saidOf(state: LogImport): string {
  switch (state.kind) {
    case 'bringing':
      return bringingText(state.count, state.share)
    case 'brought':
      return broughtText(state.name, state.count, state.stage, state.renewed)
    default:
      return ''
  }
}
