import { useStore } from '@nanostores/preact'
import { useEffect, useRef } from 'preact/hooks'
import { late, useLate } from '#islands/ui/use-late.ts'
import { useWayOut } from '#islands/writing/use-way-out.ts'
import { assess as words } from '#messages/assess.ts'
import { fileRefusal } from '#messages/assess-files.ts'
import {
  $assess,
  type AssessView,
  closePortfolio,
  flushRemarks,
  leaveRemarks,
  openPortfolio,
} from '#stores/assess/assess.ts'
import { moveOn } from '#stores/assess/send.ts'
import { ChooseFile } from './ChooseFile.tsx'

/** What reading takes is heavy with the words of all types of entry; it comes while a file is looked for. */
const reading = late(() => import('./Reading.tsx'))

/** Where an assessor opens a learner’s portfolio, reads it, and writes about it. */
export function AssessPage() {
  const view = useStore($assess, { ssr: 'initial' })
  useWayOut({ flush: flushRemarks, leave: leaveRemarks }, isAtRisk(view))
  useEffect(
    () => () => {
      moveOn()
      void closePortfolio()
    },
    [],
  )
  const isOpen = view.kind === 'open'
  const { piece, isAway } = useLate(reading, isOpen ? 'now' : 'soon')
  if (isOpen && piece) return <piece.Reading view={view} />
  return <Opening view={isOpen ? { kind: isAway ? 'stuck' : 'reading' } : view} />
}

function Opening({ view }: { readonly view: Exclude<AssessView, { readonly kind: 'open' }> }) {
  const answer = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (view.kind === 'refused') answer.current?.focus()
  }, [view])
  return (
    <>
      <h1>{words.title}</h1>
      <p class="lead needs-script">{words.lead}</p>
      {view.kind === 'refused' && (
        <div class="problems" ref={answer} tabIndex={-1}>
          <h2>{words.refused}</h2>
          <p>
            <b dir="auto">{view.name}:</b> {fileRefusal(view.problem, 'portfolio')}
          </p>
          <p>{words.nothingChanged}</p>
        </div>
      )}
      <div class="needs-script">
        <ChooseFile
          id="portfolio-file"
          label={words.choose}
          hint={words.chooseHint}
          isWrong={view.kind === 'refused'}
          onFile={(file) => void openPortfolio(file)}
        />
      </div>
      <p role="status" class="said">
        {view.kind === 'reading' && words.reading}
        {view.kind === 'stuck' && words.stuck}
      </p>
    </>
  )
}

/** What this page alone has is asked about before it goes. */
function isAtRisk(view: AssessView): boolean {
  return view.kind === 'open' && (view.keeping === 'not-kept' || view.keeping === 'writing')
}
