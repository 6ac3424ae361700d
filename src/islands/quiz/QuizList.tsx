import { useStore } from '@nanostores/preact'
import { useEffect } from 'preact/hooks'
import type { Id } from '#domain/id.ts'
import type { ItemState } from '#domain/quiz/item-row.ts'
import { address } from '#messages/address.ts'
import { quiz } from '#messages/quiz.ts'
import { $results, followResults } from '#stores/quiz-results.ts'

interface Props {
  readonly quizzes: readonly { readonly id: Id; readonly title: string; readonly items: readonly Id[] }[]
  readonly scenarios: readonly {
    readonly id: Id
    readonly title: string
    readonly minutes: number
    readonly setting: string
  }[]
}

/** All quizzes and scenarios, each with how it went last time. */
export function QuizList({ quizzes, scenarios }: Props) {
  const results = useStore($results, { ssr: 'initial' })
  useEffect(followResults, [])
  return (
    <>
      <h2>{quiz.list.units}</h2>
      {quizzes.map(({ id, title, items }) => (
        <Listed key={id} title={title} to={address.quiz(id)} size={quiz.list.questions(items.length)}>
          {unitResult(items, results)}
        </Listed>
      ))}
      {scenarios.length > 0 ? <h2>{quiz.list.scenarios}</h2> : null}
      {scenarios.map(({ id, title, minutes, setting }) => (
        <Listed
          key={id}
          title={title}
          to={address.scenario(id)}
          size={quiz.list.minutes(minutes)}
          about={setting}
        >
          {scenarioResult(results[id])}
        </Listed>
      ))}
    </>
  )
}

interface ListedProps {
  readonly title: string
  readonly to: string
  readonly size: string
  readonly about?: string
  readonly children: string | undefined
}

function Listed({ title, to, size, about, children }: ListedProps) {
  return (
    <section class="beside">
      <div>
        <h3 class="unit_title">
          <a href={to}>{title}</a>
        </h3>
        {about ? <p>{about}</p> : null}
        <p class="small quiz-result">{children ?? quiz.list.notYet}</p>
      </div>
      <p class="gutter small quiet">{size}</p>
    </section>
  )
}

function unitResult(items: readonly Id[], results: Readonly<Record<Id, ItemState>>): string | undefined {
  const answered = items.flatMap((item) => {
    const state = results[item]
    return state?.kind === 'question' ? [state] : []
  })
  if (answered.length === 0) return undefined
  return quiz.list.answered(answered.filter(({ right }) => right).length, answered.length, items.length)
}

function scenarioResult(state: ItemState | undefined): string | undefined {
  return state?.kind === 'scenario' ? quiz.list.played(state.bestScore, state.best, state.times) : undefined
}
