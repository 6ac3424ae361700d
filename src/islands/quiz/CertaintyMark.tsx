import { useStore } from '@nanostores/preact'
import { CERTAINTIES, certaintyMark } from '#domain/quiz/certainty.ts'
import { earnedWords, otherwiseWords } from '#messages/certainty.ts'
import { $certainty } from '#stores/certainty.ts'
import type { Checked } from '#stores/quiz-view.ts'

interface Props {
  readonly view: Pick<Checked, 'certainty' | 'marked'>
}

/** What an answer earned by how certain one was; in the try-out also what the other levels would have earned. */
export function CertaintyMark({ view: { certainty, marked } }: Props) {
  const choice = useStore($certainty)
  if (certainty === undefined) return null
  const { fraction } = marked
  const others = CERTAINTIES.filter((level) => level !== certainty)
  return (
    <p class="small certainty-mark">
      <b>{earnedWords(certainty, fraction, certaintyMark(certainty, fraction))}</b>{' '}
      {choice === 'trying'
        ? otherwiseWords(others.map((level) => [level, certaintyMark(level, fraction)]))
        : null}
    </p>
  )
}
