import type { OwnPackCard, Writing } from '#domain/pack/own.ts'
import { ownWords as words } from '#messages/pack-make-own.ts'
import { partId } from '#stores/pack/make-own-ids.ts'
import { FaultsAt, OwnLine, OwnText } from './OwnField.tsx'
import { type OwnProps, withoutPart, withPart } from './own-props.ts'
import { Parts } from './Parts.tsx'
import { Points } from './Points.tsx'

interface WritingProps extends OwnProps {
  readonly writing: Writing
  readonly onChange: (writing: Writing) => void
}

/** A task to be answered in one's own words, and what the tutor will look for. */
export function WritingFields({ writing, faults, points, onChange }: WritingProps) {
  const { prompt, looksFor, leastWords, points: chosen } = writing
  return (
    <>
      <OwnText
        path={['prompt']}
        faults={faults}
        name={words.prompt.name}
        hint={words.prompt.hint}
        rows={3}
        value={prompt}
        onValue={(value) => onChange({ ...writing, prompt: value })}
      />
      <p class="small quiet">{words.looksForAbout}</p>
      <FaultsAt path={['looksFor']} faults={faults} />
      <Parts
        parts={looksFor}
        least={0}
        most={12}
        add={words.addLooksFor}
        remove={words.removeLooksFor}
        onAdd={() => onChange({ ...writing, looksFor: [...looksFor, { id: partId(), text: '' }] })}
        onRemove={(at) => onChange({ ...writing, looksFor: withoutPart(looksFor, at) })}
      >
        {({ text }, at) => (
          <OwnLine
            path={['looksFor', at, 'text']}
            faults={faults}
            name={words.looksFor(at + 1)}
            value={text}
            onValue={(value) => onChange({ ...writing, looksFor: withPart(looksFor, at, { text: value }) })}
          />
        )}
      </Parts>
      <OwnLine
        path={['leastWords']}
        faults={faults}
        name={words.leastWords.name}
        hint={words.leastWords.hint}
        isShort
        more={{ inputMode: 'numeric' }}
        value={leastWords === undefined ? '' : String(leastWords)}
        onValue={(text) => {
          const { leastWords: _before, ...rest } = writing
          const count = Number(text.replace(/\D/g, '').slice(0, 3))
          onChange(count === 0 ? rest : { ...rest, leastWords: Math.min(count, WORDS_MOST) })
        }}
      />
      <Points
        chosen={chosen}
        points={points}
        faults={faults}
        onChange={(next) => onChange({ ...writing, points: next })}
      />
    </>
  )
}

const WORDS_MOST = 500

interface CardProps extends OwnProps {
  readonly card: OwnPackCard
  readonly onChange: (card: OwnPackCard) => void
}

/** The two sides of a flashcard. */
export function CardFields({ card, faults, onChange }: CardProps) {
  return (
    <>
      <OwnText
        path={['front']}
        faults={faults}
        name={words.front.name}
        hint={words.front.hint}
        value={card.front}
        onValue={(front) => onChange({ ...card, front })}
      />
      <OwnText
        path={['back']}
        faults={faults}
        name={words.back.name}
        hint={words.back.hint}
        value={card.back}
        onValue={(back) => onChange({ ...card, back })}
      />
    </>
  )
}
