import { useState } from 'preact/hooks'
import type { CardLine } from '#domain/review/cards/card-line.ts'
import { type CardChange, isHiddenOn } from '#domain/review/cards/change.ts'
import { problemsOfTags, tagsOf } from '#domain/review/cards/own-fields.ts'
import type { Day } from '#domain/time.ts'
import { useTyped } from '#islands/writing/use-typed.ts'
import { chosenWords as words } from '#messages/cards.ts'
import { problemWords } from '#messages/cards-form.ts'
import { DayField } from './DayField.tsx'

interface Props {
  readonly lines: readonly CardLine[]
  readonly today: Day
  /** Whether any card was changed. */
  readonly onChange: (change: CardChange) => Promise<boolean>
}

/** What one does more seldom with chosen cards. What none of them allows is not offered. */
export function MoreChanges({ lines, today, onChange }: Props) {
  const hasHidden = lines.some((line) => isHiddenOn(line, today))
  const hasMet = lines.some(({ state }) => state !== undefined && (state.reps > 0 || state.because))
  const own = lines.filter((line) => line.own)
  const isKept = own.some((line) => !line.own?.removed)
  const isRemoved = own.some((line) => line.own?.removed)
  return (
    <div class="cards-bar_more">
      <div class="actions">
        {hasHidden ? (
          <button type="button" class="action" onClick={() => void onChange({ kind: 'show' })}>
            {words.show}
          </button>
        ) : null}
        {hasMet ? (
          <button type="button" class="action" onClick={() => void onChange({ kind: 'forget' })}>
            {words.forget}
          </button>
        ) : null}
        {isKept ? (
          <button type="button" class="action" onClick={() => void onChange({ kind: 'remove' })}>
            {words.remove}
          </button>
        ) : null}
        {isRemoved ? (
          <button type="button" class="action" onClick={() => void onChange({ kind: 'restore' })}>
            {words.restore}
          </button>
        ) : null}
      </div>
      <DayField
        id="chosen-day"
        isOne={lines.length === 1}
        today={today}
        onChange={(change) => void onChange(change)}
      />
      {isKept ? <TagField onChange={onChange} /> : null}
    </div>
  )
}

function TagField({ onChange }: Pick<Props, 'onChange'>) {
  const [text, setText, forget] = useTyped('typed-tag')
  const [problem, setProblem] = useState('')
  const put = (kind: 'tag' | 'untag') => {
    const [tag] = tagsOf(text)
    const [wrong] = tag === undefined ? [] : problemsOfTags([tag])
    setProblem(tag === undefined ? words.noTag : wrong ? problemWords(wrong) : '')
    if (tag !== undefined && !wrong) void onChange({ kind, tag }).then((isChanged) => isChanged && forget())
  }
  return (
    <form
      class={problem === '' ? 'cards-bar_field' : 'cards-bar_field is-wrong'}
      onSubmit={(event) => {
        event.preventDefault()
        put('tag')
      }}
      noValidate
    >
      <label class="label" for="chosen-tag">
        {words.tagField}
      </label>
      <input
        class="field_input"
        id="chosen-tag"
        type="text"
        autocomplete="off"
        value={text}
        aria-describedby={problem === '' ? undefined : 'chosen-tag-problem'}
        aria-invalid={problem !== '' || undefined}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <button type="submit" class="action">
        {words.tagKeep}
      </button>
      <button type="button" class="action" onClick={() => put('untag')}>
        {words.untag}
      </button>
      <p class="field_problem" id="chosen-tag-problem" role="alert">
        {problem}
      </p>
    </form>
  )
}
