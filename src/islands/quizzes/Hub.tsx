import { useStore } from '@nanostores/preact'
import { useEffect } from 'preact/hooks'
import type { Id } from '#domain/id.ts'
import type { ItemState } from '#domain/quiz/item-row.ts'
import type { NextSet } from '#domain/quiz/next-set.ts'
import { address } from '#messages/address.ts'
import { quiz } from '#messages/quiz.ts'
import { minuteCount, questionCount, hub as words } from '#messages/quizzes.ts'
import { $hub, followHub, type LeftTaking, type SetLine } from '#stores/quiz-hub.ts'
import { Folded } from './Folded.tsx'
import { HubHistory } from './HubHistory.tsx'
import { Listed } from './Listed.tsx'
import { NextThing } from './NextThing.tsx'
import { OwnSets } from './OwnSets.tsx'

interface Titled {
  readonly id: Id
  readonly title: string
}

interface Props {
  readonly units: readonly (Titled & { readonly questions: number })[]
  readonly mixed: readonly (Titled & { readonly questions: number })[]
  readonly concepts: readonly (Titled & { readonly questions: number })[]
  readonly scenarios: readonly (Titled & { readonly minutes: number; readonly setting: string })[]
  readonly tasks: readonly (Titled & {
    readonly kind: 'writing' | 'rehearsal'
    readonly minutes: number
    readonly brief: string
    /** The title of the unit it is for. */
    readonly unit: string
  })[]
}

/** All there is to answer, play and write: the one next thing first, then each with how it went. */
export function Hub({ units, mixed, concepts, scenarios, tasks }: Props) {
  const hub = useStore($hub, { ssr: 'initial' })
  useEffect(followHub, [])
  const [first] = units
  const fallback: NextSet | undefined = first && { kind: 'begin', unit: first, questions: first.questions }
  const lines = hub?.sets ?? {}
  const left = hub?.left ?? {}
  const writing = tasks.filter(({ kind }) => kind === 'writing')
  const talks = Map.groupBy(
    tasks.filter(({ kind }) => kind === 'rehearsal'),
    ({ unit }) => unit,
  )
  return (
    <>
      <div class="hub_next flow needs-script" data-standing={hub ? '' : undefined}>
        <NextThing next={hub?.next ?? fallback} />
      </div>
      <h2>{words.units}</h2>
      {units.map(({ id, title, questions }) => (
        <Listed key={id} title={title} to={address.quiz(id)} size={questionCount(questions)}>
          {standing(lines[`unit:${id}`])}{' '}
          <a class="needs-script listed_more" href={address.quizSet(`unit:${id}`)}>
            {moreWords(left[`unit:${id}`])}
            <span class="unseen">{words.withTimeFor(title)}</span>
          </a>
        </Listed>
      ))}
      <OwnSets wrong={hub?.wrong} weak={hub?.weak} left={left} />
      {mixed.length > 0 ? (
        <>
          <h2>{words.mixed}</h2>
          <Sets kind="mixed" sets={mixed} lines={lines} left={left} />
        </>
      ) : null}
      {concepts.length > 0 ? (
        <>
          <h2>{words.concepts}</h2>
          <Folded title={words.allConcepts} count={concepts.length}>
            <Sets kind="concept" sets={concepts} lines={lines} left={left} />
          </Folded>
        </>
      ) : null}
      {scenarios.length > 0 ? <h2>{words.scenarios}</h2> : null}
      {scenarios.map(({ id, title, minutes, setting }) => {
        const state = hub?.items[id]
        return (
          <Listed
            key={id}
            title={title}
            to={address.scenario(id)}
            size={minuteCount(minutes)}
            about={setting}
          >
            {state?.kind === 'scenario'
              ? quiz.list.played(state.bestScore, state.best, state.times)
              : quiz.list.notYet}
          </Listed>
        )
      })}
      {writing.length > 0 ? <h2>{words.writing}</h2> : null}
      <Tasks tasks={writing} items={hub?.items} />
      {talks.size > 0 ? <h2>{words.rehearsals}</h2> : null}
      {talks.size > 0 ? <p>{words.rehearsalsAbout}</p> : null}
      {[...talks].map(([unit, own]) => (
        <Folded key={unit} title={unit} count={own.length}>
          <Tasks tasks={own} items={hub?.items} />
        </Folded>
      ))}
      <HubHistory />
    </>
  )
}

interface TasksProps extends Pick<Props, 'tasks'> {
  readonly items: Readonly<Record<Id, ItemState>> | undefined
}

function Tasks({ tasks, items }: TasksProps) {
  return (
    <>
      {tasks.map((task) => (
        <Listed
          key={task.id}
          title={task.title}
          to={address.task(task.id)}
          size={minuteCount(task.minutes)}
          about={task.brief}
        >
          {doneWords(items?.[task.id]?.times)}
        </Listed>
      ))}
    </>
  )
}

function Sets({
  kind,
  sets,
  lines,
  left,
}: {
  readonly kind: 'mixed' | 'concept'
  readonly sets: Props['mixed']
  readonly lines: Readonly<Record<string, SetLine>>
  readonly left: Readonly<Record<string, LeftTaking>>
}) {
  return (
    <>
      {sets.map(({ id, title, questions }) => (
        <Listed key={id} title={title} to={address.quizSet(`${kind}:${id}`)} size={questionCount(questions)}>
          {standing(lines[`${kind}:${id}`], left[`${kind}:${id}`])}
        </Listed>
      ))}
    </>
  )
}

/** What the link to a unit as a set says. */
function moreWords(left: LeftTaking | undefined): string {
  return left ? words.goOnAt(left) : words.withTime
}

function standing(line: SetLine | undefined, left: LeftTaking | undefined = line?.left): string {
  const place = left ? `${words.leftAt(left)} ` : ''
  if (!line || line.answered === 0) return place || quiz.list.notYet
  return place + quiz.list.answered(line.right, line.answered, line.of)
}

function doneWords(times: number | undefined): string {
  return times === undefined ? words.notDone : words.done(times)
}
