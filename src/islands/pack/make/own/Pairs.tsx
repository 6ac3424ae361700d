import type { MatchQuestion } from '#domain/catalogue/question.ts'
import { ownWords as words } from '#messages/pack-make-own.ts'
import { partId } from '#stores/pack/make-own-ids.ts'
import { FaultsAt, OwnLine } from './OwnField.tsx'
import { type QuestionProps, withoutPart, withPart } from './own-props.ts'
import { Parts } from './Parts.tsx'
import { WrongPairs } from './WrongPairs.tsx'

/** What belongs together, pair by pair, what on the right belongs to none, and wrong pairs that give something away. */
export function Pairs(props: QuestionProps<'match'>) {
  const { question, faults, onChange } = props
  const { left, right } = question
  const used = new Set(left.map(({ to }) => to))
  const extra = right.flatMap((part, place) => (used.has(part.id) ? [] : [{ ...part, place }]))
  const change = (next: Pick<MatchQuestion, 'left' | 'right'>) => {
    const ids = new Set([...next.left, ...next.right].map(({ id }) => id))
    const mistakes = question.mistakes.filter((one) => ids.has(one.left) && ids.has(one.right))
    onChange({ ...question, ...next, mistakes })
  }
  const placeOf = (to: string) => right.findIndex(({ id }) => id === to)
  const write = (place: number, text: string) => change({ left, right: withPart(right, place, { text }) })
  return (
    <>
      <p class="small quiet">{words.pairs.about}</p>
      <FaultsAt path={['left']} faults={faults} />
      <FaultsAt path={['right']} faults={faults} />
      <Parts
        parts={left}
        least={3}
        most={8}
        add={words.addPair}
        remove={words.removePair}
        onAdd={() => {
          const to = partId()
          const row = { id: partId(), text: '', to, why: '' }
          change({ left: [...left, row], right: [...right, { id: to, text: '' }] })
        }}
        onRemove={(at) => {
          const others = withoutPart(left, at)
          const to = left[at]?.to
          const isShared = others.some((row) => row.to === to)
          change({ left: others, right: isShared ? right : right.filter(({ id }) => id !== to) })
        }}
      >
        {({ text, to, why }, at) => {
          const place = placeOf(to)
          return (
            <>
              <OwnLine
                path={['left', at, 'text']}
                faults={faults}
                name={words.left(at + 1)}
                value={text}
                onValue={(value) => change({ left: withPart(left, at, { text: value }), right })}
              />
              {place >= 0 && (
                <OwnLine
                  path={['right', place, 'text']}
                  faults={faults}
                  name={words.rightSide(at + 1)}
                  value={right[place]?.text ?? ''}
                  onValue={(value) => write(place, value)}
                />
              )}
              <FaultsAt path={['left', at, 'to']} faults={faults} />
              <OwnLine
                path={['left', at, 'why']}
                faults={faults}
                name={words.why.name}
                value={why}
                onValue={(value) => change({ left: withPart(left, at, { why: value }), right })}
              />
            </>
          )
        }}
      </Parts>
      <Parts
        parts={extra}
        least={0}
        most={10 - left.length}
        add={words.addExtra}
        remove={words.removeExtra}
        onAdd={() => change({ left, right: [...right, { id: partId(), text: '' }] })}
        onRemove={(at) => change({ left, right: withoutPart(right, extra[at]?.place ?? -1) })}
      >
        {({ place, text }, at) => (
          <OwnLine
            path={['right', place, 'text']}
            faults={faults}
            name={words.extra(at + 1)}
            value={text}
            onValue={(value) => write(place, value)}
          />
        )}
      </Parts>
      <WrongPairs
        {...props}
        left={left.map(({ id, text, to }, at) => ({ id, name: text.trim() || words.left(at + 1), to }))}
        right={right.map(({ id, text }, at) => ({ id, name: text.trim() || words.rightSide(at + 1) }))}
        mistakes={question.mistakes}
        onChange={(mistakes) => onChange({ ...question, mistakes })}
      />
    </>
  )
}
