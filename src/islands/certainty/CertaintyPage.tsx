import { useEffect } from 'preact/hooks'
import { useAlive } from '#islands/ui/use-alive.ts'
import { address } from '#messages/address.ts'
import { inAllWords, verdictWords, report as words } from '#messages/certainty-report.ts'
import { $report, followReport, type ShownReport } from '#stores/certainty-report.ts'
import { LevelChart } from './LevelChart.tsx'
import { LevelTable } from './LevelTable.tsx'
import { SureAndWrong } from './SureAndWrong.tsx'

/** How often one was right at each level of certainty, and what follows from it. */
export function CertaintyPage() {
  const shown = useAlive($report)
  useEffect(followReport, [])
  if (!shown) return <p>{words.opening}</p>
  if (shown.kind === 'unreachable') return <p role="alert">{words.unreachable}</p>
  return shown.report.count === 0 ? <Nothing /> : <Report shown={shown} />
}

function Nothing() {
  return (
    <>
      <p>{words.none}</p>
      <div class="actions">
        <a class="action" href={address.quizzes}>
          {words.takeQuiz}
        </a>
        <a class="action" href={address.yourData}>
          {words.yourData}
        </a>
      </div>
    </>
  )
}

function Report({ shown: { report, wrong } }: { readonly shown: ShownReport & { readonly kind: 'read' } }) {
  return (
    <>
      <p class="lead">{words.lead}</p>
      <LevelChart report={report} />
      <LevelTable report={report} />
      <h2>{words.verdicts}</h2>
      <ol class="verdicts">
        {report.levels.map((level) => (
          <li class="hang" key={level.certainty}>
            <span class="hang_mark" aria-hidden="true">
              {level.certainty}
            </span>
            {verdictWords(level)}
          </li>
        ))}
      </ol>
      <h2>{words.inAll}</h2>
      <p>{inAllWords(report.count, report.marks, report.bonus)}</p>
      <SureAndWrong items={wrong} />
    </>
  )
}
