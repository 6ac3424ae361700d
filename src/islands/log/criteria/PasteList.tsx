import { useEffect, useRef, useState } from 'preact/hooks'
import type { CriteriaList } from '#domain/log/criteria-list.ts'
import { Lines } from '#islands/writing/Lines.tsx'
import { useTyped } from '#islands/writing/use-typed.ts'
import { andMore } from '#messages/log.ts'
import { changeLine, listProblem, listText, criteria as words } from '#messages/own-criteria.ts'
import { lookThrough, takeIn } from '#stores/log/criteria.ts'
import type { NamedUnit } from './CriteriaPage.tsx'
import { UnitOf } from './UnitOf.tsx'

/** So many lines of a preview are shown. */
const SHOWN = 8

/** A whole list at once: pasted, looked through, and taken in only when that is confirmed. */
export function PasteList({ units }: { readonly units: readonly NamedUnit[] }) {
  const [text, setText] = useTyped('typed-criteria')
  const [unit, setUnit] = useState('')
  const [list, setList] = useState<CriteriaList>()
  const preview = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (list) preview.current?.focus()
  }, [list])
  const fill = (typed: string) => {
    setText(typed)
    setList(undefined)
  }
  const confirm = async (found: CriteriaList) => {
    if (!(await takeIn(found, unit))) return
    setText('')
    setList(undefined)
  }
  return (
    <details class="narrow">
      <summary>
        <span class="link">{words.paste}</span>
      </summary>
      <form
        class="criteria_form"
        method="dialog"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void lookThrough(text).then(setList)
        }}
      >
        <div class="field">
          <label class="field_name" for="criteria-paste">
            {words.pasteLead}
          </label>
          <p class="field_hint small" id="criteria-paste-hint">
            {words.pasteGood}
          </p>
          <Lines id="criteria-paste" value={text} rows={6} describedBy="criteria-paste-hint" onFill={fill} />
        </div>
        <UnitOf id="criteria-paste-unit" value={unit} units={units} onFill={setUnit} />
        <p class="actions">
          <button type="submit" class="button is-second">
            {words.look}
          </button>
        </p>
      </form>
      {list && (
        <section class="history flow" aria-labelledby="criteria-preview">
          <h3 class="label" id="criteria-preview" ref={preview} tabIndex={-1}>
            {listText(list)} {words.nothingChanged}
          </h3>
          <Some lines={list.added.map(({ code, text: asks }) => `${code} ${asks}`)} />
          <Some lines={list.changed.map(({ code, was, text: asks }) => changeLine(code, was, asks))} />
          <Some lines={list.problems.map(listProblem)} />
          <p class="actions">
            {list.added.length + list.changed.length > 0 && (
              <button type="button" class="button is-second" onClick={() => void confirm(list)}>
                {words.confirm}
              </button>
            )}
            <button type="button" class="action" onClick={() => setList(undefined)}>
              {words.leave}
            </button>
          </p>
        </section>
      )}
    </details>
  )
}

function Some({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 0) return null
  const more = lines.length > SHOWN + 1 ? lines.length - SHOWN : 0
  return (
    <ul class="list small">
      {lines.slice(0, lines.length - more).map((line, at) => (
        <li key={at}>{line}</li>
      ))}
      {more > 0 && <li>{andMore(more)}</li>}
    </ul>
  )
}
