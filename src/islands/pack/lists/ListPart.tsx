import { useStore } from '@nanostores/preact'
import { useEffect, useRef } from 'preact/hooks'
import { useTyped } from '#islands/writing/use-typed.ts'
import { lists } from '#messages/pack-lists.ts'
import { $listIn, readList, readListFile } from '#stores/pack/list-in.ts'
import { ListFound } from './ListFound.tsx'

/** A list pasted, chosen or dropped, and what came of it. */
export function ListPart() {
  const list = useStore($listIn, { ssr: 'initial' })
  const field = useRef<HTMLTextAreaElement>(null)
  const [text, fill] = useTyped('typed-questions')
  const done = useRef<HTMLParagraphElement>(null)
  const found = useRef<HTMLHeadingElement>(null)
  const problem = list.kind === 'refused' && list.why !== 'away' ? lists[list.why] : undefined
  const put = list.kind === 'none' ? list.put : undefined
  /** What had been put in when this part came: a list that is typed after that is another one. */
  const wasPut = useRef(put)
  useEffect(() => {
    if (list.kind === 'refused') field.current?.focus()
  }, [list])
  useEffect(() => {
    if (list.kind === 'read') found.current?.focus()
  }, [list.kind])
  useEffect(() => {
    if (put !== wasPut.current && put !== undefined) fill(undefined)
    wasPut.current = undefined
    if (put === undefined) return
    done.current?.focus()
  }, [put])
  const take = (file: File | undefined) => {
    if (file) void readListFile(file)
  }
  return (
    <>
      <p>{lists.about}</p>
      <fieldset
        class="list-in_from"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault()
          take(event.dataTransfer?.files[0])
        }}
      >
        <div class="field">
          <label class="field_name" for="list-text">
            {lists.paste}
          </label>
          <p class="field_hint small" id="list-text-hint">
            {lists.pasteHint}
          </p>
          {problem && (
            <p class="field_problem" id="list-text-problem">
              {problem}.
            </p>
          )}
          <textarea
            class="field_input list-in_text"
            id="list-text"
            rows={6}
            autocomplete="off"
            spellcheck={false}
            aria-describedby={problem ? 'list-text-problem list-text-hint' : 'list-text-hint'}
            aria-invalid={problem ? true : undefined}
            ref={field}
            value={text}
            onInput={({ currentTarget }) => fill(currentTarget.value)}
          />
        </div>
        <div class="actions">
          <button
            type="button"
            class="button is-second"
            onClick={() => {
              // A file is read once it is chosen: pressed after that, this leads to what was found in it.
              if (text.trim() === '' && list.kind === 'read') found.current?.focus()
              else void readList(text)
            }}
          >
            {lists.read}
          </button>
          <p role="status">{list.kind === 'reading' && lists.reading}</p>
        </div>
        <div class="field">
          <label class="field_name" for="list-file">
            {lists.file}
          </label>
          <input
            class="field_input"
            type="file"
            id="list-file"
            accept=".txt,.gift,.csv,.tsv,text/plain,text/csv,text/tab-separated-values"
            onChange={({ currentTarget }) => {
              take(currentTarget.files?.[0])
              // The same file, mended, can be chosen again.
              currentTarget.value = ''
            }}
          />
        </div>
      </fieldset>
      {list.kind === 'refused' && list.why === 'away' && <p role="alert">{lists.away}</p>}
      {put !== undefined && (
        <p ref={done} tabIndex={-1}>
          {lists.put1(put)}
        </p>
      )}
      {list.kind === 'read' && <ListFound list={list} heading={found} />}
    </>
  )
}
