import { useMemo, useState } from 'preact/hooks'
import { partsOf, SENTENCE_WORDS_MAX, suggestedGap, withGap } from '#domain/review/cards/cloze.ts'
import type { OwnFields } from '#domain/review/cards/own-fields.ts'
import { ownForm as words } from '#messages/cards-form.ts'
import { answerWhole, leaveOut } from '#stores/review/cards/own-fill.ts'

interface Props {
  readonly sentence: string
  readonly fields: OwnFields
}

/** The sentence a card is made of, each word to be pressed: what is pressed is left out and asked for. */
export function GapWords({ sentence, fields }: Props) {
  const parts = useMemo(() => partsOf(sentence), [sentence])
  const suggested = useMemo(() => suggestedGap(sentence), [sentence])
  const [gap, setGap] = useState<readonly [number, number]>()
  // The fields may have been typed over since: then no gap is theirs.
  const cloze = gap && withGap(sentence, ...gap)
  const isGap = cloze !== undefined && cloze.front === fields.front && cloze.back === fields.back
  const isIn = (at: number) => isGap && gap !== undefined && at >= gap[0] && at <= gap[1]
  const press = (at: number) => {
    if (isGap && gap && isIn(at)) {
      setGap(undefined)
      return answerWhole()
    }
    const wider: readonly [number, number] =
      isGap && gap ? [Math.min(gap[0], at), Math.max(gap[1], at)] : [at, at]
    const next = withGap(sentence, ...wider) ? wider : ([at, at] as const)
    if (leaveOut(...next)) setGap(next)
  }
  if (parts.filter(({ isWord }) => isWord).length > SENTENCE_WORDS_MAX) return null
  const [first] = suggested === undefined ? [] : [parts[suggested]?.text ?? '']
  return (
    <fieldset class="gap-words">
      <legend class="field_name">{words.gap}</legend>
      <p class="field_hint small">{words.gapHint}</p>
      <p class="gap-words_line">
        {parts.map(({ text, isWord }, at) =>
          isWord ? (
            <button
              key={at}
              type="button"
              class="gap-words_word"
              aria-pressed={isIn(at)}
              onClick={() => press(at)}
            >
              {text}
            </button>
          ) : (
            <span key={at}>{text}</span>
          ),
        )}
      </p>
      <div class="actions">
        {first !== undefined && suggested !== undefined && !isGap ? (
          <button type="button" class="action" onClick={() => press(suggested)}>
            {words.gapSuggested(first)}
          </button>
        ) : null}
        {isGap ? (
          <button
            type="button"
            class="action"
            onClick={() => {
              setGap(undefined)
              answerWhole()
            }}
          >
            {words.gapWhole}
          </button>
        ) : null}
      </div>
    </fieldset>
  )
}
