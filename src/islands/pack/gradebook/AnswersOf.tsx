import { useEffect, useId, useRef, useState } from 'preact/hooks'
import type { LearnerRow } from '#domain/pack/gradebook.ts'
import { gradebook } from '#messages/gradebook.ts'
import { answersOf as words } from '#messages/gradebook-answers.ts'
import { handMarking, marksText } from '#messages/gradebook-marking.ts'
import { answersOfLearner, type LearnerAnswer } from '#stores/pack/gradebook-answers.ts'
import type { Desk } from '#stores/pack/gradebook-desk.ts'
import { AnswerSaid } from './AnswerSaid.tsx'
import { byName } from './by-name.ts'
import { ChangeMarks } from './ChangeMarks.tsx'
import { ChooseLearner } from './ChooseLearner.tsx'

interface Props {
  readonly desk: Desk
  /** Who was asked for on the table. */
  readonly asked: { readonly learner: string } | undefined
}

/** What one learner answered, item by item, with what it was marked. */
export function AnswersOf({ desk, asked }: Props) {
  const id = useId()
  const learners = desk.table.learners.toSorted(byName)
  const [key, setKey] = useState(asked?.learner ?? learners.find(({ receipt }) => receipt)?.key)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (asked) setKey(asked.learner)
    if (asked) heading.current?.focus()
  }, [asked])
  const at = Math.max(
    0,
    learners.findIndex((row) => row.key === key),
  )
  const row = learners[at]
  if (!row) return <h3 tabIndex={-1}>{words.title}</h3>
  return (
    <>
      <h3 tabIndex={-1} ref={heading}>
        {words.title}
      </h3>
      <ChooseLearner
        id={`${id}-who`}
        name={words.learner}
        learners={learners}
        chosen={row.key}
        onChoose={setKey}
      />
      <div class="actions">
        <Step to={learners[at - 1]} onStep={setKey}>
          {words.previous}
        </Step>
        <Step to={learners[at + 1]} onStep={setKey}>
          {words.next}
        </Step>
      </div>
      <h4>
        <bdi>{row.name}</bdi>
      </h4>
      <p role="status">{row.receipt ? words.standing(marksText(row.marks), row.of) : words.absent}</p>
      {row.receipt && <Answers key={row.key} desk={desk} row={row} />}
    </>
  )
}

interface StepProps {
  readonly to: LearnerRow | undefined
  readonly onStep: (key: string) => void
  readonly children: string
}

/** At either end it stays where it is: a button that is switched off would lose the focus. */
function Step({ to, onStep, children }: StepProps) {
  return (
    <button type="button" class="action" aria-disabled={!to} onClick={() => to && onStep(to.key)}>
      {children}
    </button>
  )
}

function Answers({ desk, row }: { readonly desk: Desk; readonly row: LearnerRow }) {
  const [answers, setAnswers] = useState<readonly LearnerAnswer[] | 'away'>()
  const [tries, setTries] = useState(0)
  const [said, setSaid] = useState<{ readonly item: string; readonly text: string }>()
  useEffect(() => {
    let isGone = false
    void answersOfLearner(desk, row)
      .catch(() => 'away' as const)
      .then((read) => {
        if (!isGone) setAnswers(read)
      })
    return () => {
      isGone = true
    }
  }, [desk, row, tries])
  if (answers === undefined) return <p role="status">{words.loading}</p>
  if (answers === 'away')
    return (
      <>
        <p role="status">{words.away}</p>
        <div class="actions">
          <button type="button" class="button is-second" onClick={() => setTries(tries + 1)}>
            {words.tryAgain}
          </button>
        </div>
      </>
    )
  return (
    <ol class="answers-of">
      {answers.map((answer) => (
        <li key={answer.id}>
          <p>
            <b>{handMarking.item(answer.number)}:</b> <span class="hand-mark_asked">{answer.title}</span>
          </p>
          {answer.said && <AnswerSaid answer={answer.said} />}
          <MarkOf answer={answer} />
          {answer.canChange && row.receipt && (
            <>
              <ChangeMarks
                pack={desk.state.id}
                receipt={row.receipt}
                answer={answer}
                onSaid={(text) => setSaid({ item: answer.id, text })}
              />
              <p class="small" role="status">
                {said?.item === answer.id && said.text}
              </p>
            </>
          )}
        </li>
      ))}
    </ol>
  )
}

function MarkOf({ answer: { cell, award } }: { readonly answer: LearnerAnswer }) {
  const percent = cell.fraction === undefined ? undefined : Math.round(cell.fraction * 100)
  return (
    <>
      <p class="small">
        {words.mark(gradebook.cell[cell.kind], percent)}
        {cell.isByHand && `, ${words.byHand}`}
      </p>
      {award && award.comment !== '' && (
        <p class="small desk_lines">
          <bdi>{words.yourReason(award.comment)}</bdi>
        </p>
      )}
    </>
  )
}
