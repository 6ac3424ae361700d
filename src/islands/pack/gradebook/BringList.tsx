import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { guessMapping, type RosterMapping, readRoster } from '#domain/pack/roster-read.ts'
import { useTyped } from '#islands/writing/use-typed.ts'
import { desk as deskWords } from '#messages/gradebook-desk.ts'
import { bringing as words } from '#messages/gradebook-list.ts'
import type { Desk } from '#stores/pack/gradebook-desk.ts'
import { keepList, listRows, textOfFile } from '#stores/pack/gradebook-list.ts'
import { deskDraft } from '#stores/pack/half-way.ts'
import { ListColumns } from './ListColumns.tsx'
import { ListPreview } from './ListPreview.tsx'
import { Numbers } from './Numbers.tsx'

interface Props {
  readonly desk: Desk
}

/** A list that was read, and how its columns are understood. */
interface Read {
  readonly rows: readonly (readonly string[])[]
  readonly mapping: RosterMapping
}

/** Brings a class list in from a paste or a file: looked at, mapped and told of before it is kept. */
export function BringList({ desk }: Props) {
  const id = useId()
  const [text, setText] = useTyped(deskDraft(desk.state.id, 'list'))
  const [problem, setProblem] = useState<keyof typeof words.problem>()
  const [read, setRead] = useState<Read>()
  const [said, setSaid] = useState('')
  const result = useRef<HTMLDivElement>(null)
  const answer = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (read) result.current?.focus()
  }, [read?.rows])
  const names = desk.state.saved?.names ?? []
  const roster = read && readRoster(read.rows, read.mapping)

  function look(list: string) {
    setSaid('')
    const rows = list.trim() === '' ? [] : listRows(list)
    setProblem(rows.length === 0 ? 'empty' : undefined)
    setRead(rows.length === 0 ? undefined : { rows, mapping: guessMapping(rows) })
  }

  async function choose(file: File | undefined) {
    if (!file) return
    const found = await textOfFile(file)
    if (typeof found === 'string') return look(found)
    setRead(undefined)
    setProblem(found.kind)
  }

  async function keep() {
    if (!roster) return
    const refused = await keepList(desk, roster.entries)
    if (refused) return setSaid(deskWords.notKept)
    setSaid(words.kept(roster.entries.length))
    // The button that was pressed goes with the list.
    answer.current?.focus()
    setRead(undefined)
    setText('')
  }

  return (
    <>
      <h3 tabIndex={-1}>{words.title}</h3>
      <p>{words.lead}</p>
      <form
        method="dialog"
        class="flow"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          look(text)
        }}
      >
        <div class={problem ? 'field is-wrong' : 'field'}>
          <label class="field_name" for={`${id}-text`}>
            {words.paste}
          </label>
          <p class="field_problem" id={`${id}-problem`} role="status">
            {problem && words.problem[problem]}
          </p>
          <textarea
            class="field_input"
            id={`${id}-text`}
            rows={5}
            autocomplete="off"
            spellcheck={false}
            aria-describedby={`${id}-problem`}
            aria-invalid={problem ? true : undefined}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </div>
        <div class="field">
          <label class="field_name" for={`${id}-file`}>
            {words.file}
          </label>
          <input
            class="field_input"
            id={`${id}-file`}
            type="file"
            accept=".csv,.txt,.tsv,text/*"
            onChange={(event) => void choose(event.currentTarget.files?.[0])}
          />
        </div>
        <div class="actions">
          <button type="submit" class="button is-second">
            {words.read}
          </button>
          <p role="status" tabIndex={-1} ref={answer}>
            {said}
          </p>
        </div>
      </form>
      {read && roster && (
        <div class="flow" ref={result} tabIndex={-1}>
          <ListColumns
            rows={read.rows}
            mapping={read.mapping}
            onMapping={(mapping) => setRead({ ...read, mapping })}
          />
          <ListPreview roster={roster} />
          {roster.entries.length > 0 && (
            <div class="actions">
              <button type="button" class="button" onClick={() => void keep()}>
                {words.keep}
              </button>
              <span class="small">{words.replaces(names.length)}</span>
            </div>
          )}
        </div>
      )}
      {desk.state.body.rules?.isByNumber && names.length > 0 && <Numbers desk={desk} />}
    </>
  )
}
