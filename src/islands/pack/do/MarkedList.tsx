import { useEffect, useState } from 'preact/hooks'
import type { Debrief } from '#domain/quiz/scenario/debrief.ts'
import { Belief } from '#islands/quiz/Belief.tsx'
import { MarkedAnswer, verdictOf } from '#islands/quiz/MarkedAnswer.tsx'
import { late, useLate } from '#islands/ui/use-late.ts'
import { ending } from '#messages/pack-end.ts'
import { type MarkedItem, readMarked } from '#stores/pack/do-marked.ts'
import type { DoingView } from '#stores/pack/do-view.ts'
import type { Doing } from '#stores/pack/doing.ts'

/** What shows a run elsewhere shows it here, with its styles. */
const ended = late(async () => {
  const found = await import('#islands/scenario/Ending.tsx')
  await found.styled()
  return found
})

interface Props {
  readonly doing: Doing
  readonly view: DoingView
}

/** What was right, item by item, with what the tutor wrote on each. Nothing where nothing may be shown. */
export function MarkedList({ doing, view }: Props) {
  const [items, setItems] = useState<readonly MarkedItem[] | 'unreachable'>([])
  const { revealed, attempt } = view
  useEffect(() => {
    readMarked(doing.begun, view).then(setItems, () => setItems('unreachable'))
  }, [revealed, attempt])
  const { results: words } = ending
  if (items === 'unreachable') return <p role="status">{words.unreachable}</p>
  if (items.length === 0) return null
  return (
    <>
      <h2>{words.title}</h2>
      {items.map((item, at) => (
        <OneItem key={item.id} item={item} number={at + 1} />
      ))}
    </>
  )
}

function OneItem({ item, number }: { readonly item: MarkedItem; readonly number: number }) {
  const { award, looksFor } = item
  const { feedback: words, results } = ending
  return (
    <div class="beside pack-marked">
      <div class="flow">
        <h3 class="pack-marked_title">{item.title}</h3>
        <Said item={item} />
        {award ? (
          <div>
            <p class="label">
              {words.title}: {words.marks(award.fraction)}
            </p>
            {award.comment === '' ? null : <p class="as-typed ink-red">{award.comment}</p>}
          </div>
        ) : null}
        {looksFor.length > 0 ? (
          <>
            <p class="label">{results.looksFor}</p>
            <ul class="list">
              {looksFor.map(({ text, isFound }) => (
                <li key={text}>
                  {text} {isFound ? <b>({words.found.toLocaleLowerCase('en-GB')})</b> : null}
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </div>
      <p class="gutter is-for-margin small quiet">{number}</p>
    </div>
  )
}

function PlayedTurns({ turns }: Pick<Debrief, 'turns'>) {
  const { piece } = useLate(ended, 'now')
  return piece ? <piece.Turns turns={turns} /> : null
}

function Said({ item: { said } }: { readonly item: MarkedItem }) {
  const { results: words } = ending
  switch (said.kind) {
    case 'none':
    case 'waits':
    case 'changed':
      return <p class="quiet">{words[said.kind]}</p>
    case 'elsewhere':
      return null
    case 'written':
      return (
        <>
          <p class="label">{words.yours}</p>
          <p class="as-typed pack-hook">{said.text}</p>
        </>
      )
    case 'played':
      return (
        <>
          <p class="label pack-marked_verdict">{said.debrief.ending.title}</p>
          <p>{said.debrief.ending.text}</p>
          <PlayedTurns turns={said.debrief.turns} />
          {said.debrief.revealed.map(({ misconception }) => (
            <Belief key={misconception} point={said.words[misconception]} />
          ))}
        </>
      )
    case 'marked':
      return (
        <>
          <p class="label pack-marked_verdict">{verdictOf(said.question, said.marked)}</p>
          <MarkedAnswer question={said.question} shown={said.shown} marked={said.marked} />
          {said.marked.revealed.map(({ misconception }) => (
            <Belief key={misconception} point={said.words[misconception]} />
          ))}
        </>
      )
  }
}
