import { useStore } from '@nanostores/preact'
import { useEffect, useRef } from 'preact/hooks'
import { localDateOf } from '#domain/local-date.ts'
import { logImport as words } from '#messages/log-import.ts'
import { pastText, takenBackText } from '#messages/log-import-past.ts'
import { $pastImports, $takenBack, lookForImports, takeImportBack } from '#stores/log/import/past.ts'

/** What was brought in on this device, each with the way back. */
export function PastImports() {
  const imports = useStore($pastImports, { ssr: 'initial' })
  const back = useStore($takenBack, { ssr: 'initial' })
  const said = useRef<HTMLParagraphElement>(null)
  useEffect(() => void lookForImports(), [])
  useEffect(() => {
    if (back) said.current?.focus()
  }, [back])
  return (
    <section class="flow" aria-labelledby="import-past" hidden={imports.length === 0 && !back}>
      <h2 id="import-past">{words.past}</h2>
      <p role="status" class="said" ref={said} tabIndex={-1}>
        {back ? takenBackText(back.file, back.back, back.renewed, back.left) : ''}
      </p>
      <ul class="plain-list">
        {imports.map((one) => {
          const count = one.entries.length + one.renewed.length
          const text = pastText(one.file, localDateOf(one.moment), one.untouched, count)
          return (
            <li key={one.id} class="import-cell">
              {text}{' '}
              <button type="button" class="action" onClick={() => void takeImportBack(one)}>
                {words.takeBack}
                <span class="unseen"> {text}</span>
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
