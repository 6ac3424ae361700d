import { useEffect, useRef, useState } from 'preact/hooks'
import { CERTAINTIES } from '#domain/quiz/certainty.ts'
import { address } from '#messages/address.ts'
import { oddsWords, stakeWords, takingWords, certainty as words } from '#messages/certainty.ts'
import { chooseCertainty, TRY_OUT_LENGTH } from '#stores/certainty.ts'
import { bestLevel, certaintyEnd, type CertaintyEnd as End } from '#stores/certainty-end.ts'
import type { Ended } from '#stores/quiz-view.ts'
import { noteProblem } from '#stores/storage.ts'
import { EarnedTable } from './EarnedTable.tsx'

interface Props {
  readonly view: Pick<Ended, 'taking'>
  /** Begins another taking of at most so many questions; false where the set has none to ask now. */
  readonly onAgain: (most: number) => Promise<boolean>
}

/** At the end of a taking: the offer to say how certain one is, the choice after the try-out, or what it earned. */
export function CertaintyEnd({ view: { taking }, onAgain }: Props) {
  const [end, setEnd] = useState<End>()
  const [said, setSaid] = useState<string>()
  const [isElsewhere, setElsewhere] = useState(false)
  const answer = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    // Where it cannot be read nothing is offered: the end stands without it.
    certaintyEnd(taking).then(setEnd, () => undefined)
  }, [taking])
  useEffect(() => {
    if (said !== undefined) answer.current?.focus()
  }, [said])

  async function choose(choice: 'trying' | 'on' | 'off') {
    const kept = await chooseCertainty(choice)
    if (!kept.ok) {
      setSaid(words.end.notKept)
      return noteProblem(kept.problem)
    }
    if (choice === 'trying') return goOn(TRY_OUT_LENGTH, words.end.tryElsewhere)
    setEnd(undefined)
    setSaid(choice === 'on' ? words.end.isOn : words.end.isOff)
  }

  async function goOn(most: number, orElse: string) {
    if (await onAgain(most)) return
    setEnd(undefined)
    setElsewhere(true)
    setSaid(orElse)
  }

  return (
    <>
      {end ? <h2>{headings[end.kind]}</h2> : null}
      {end?.kind === 'offer' ? (
        <>
          <p>{words.end.offerText}</p>
          <ul class="small certainty-offer">
            {CERTAINTIES.map((level) => (
              <li key={level}>
                <b>{stakeWords(level)}:</b> {oddsWords(level)}
              </li>
            ))}
          </ul>
          <Choices
            choices={[
              [words.end.tryIt, () => choose('trying')],
              [words.end.noThanks, () => choose('off')],
            ]}
          />
        </>
      ) : end?.kind === 'trying' ? (
        <>
          <p>{words.end.left(end.left)}</p>
          <Choices choices={[[words.end.goOn, () => goOn(end.left, words.end.goOnElsewhere)]]} />
        </>
      ) : end ? (
        <p>{summary(end)}</p>
      ) : null}
      {end?.kind === 'tried' ? (
        <>
          <EarnedTable earned={end.earned} />
          <p>{words.end.keepIt}</p>
          <Choices
            choices={[
              [words.end.yes, () => choose('on')],
              [words.end.no, () => choose('off')],
            ]}
          />
        </>
      ) : null}
      {said === undefined ? null : (
        <p ref={answer} tabIndex={-1} role="status">
          {said}
        </p>
      )}
      {isElsewhere ? (
        <p>
          <a class="action" href={address.quizzes}>
            {words.end.allQuizzes}
          </a>
        </p>
      ) : null}
      {end?.kind === 'kept' ? (
        <p>
          <a class="action" href={address.certainty}>
            {words.end.report}
          </a>
        </p>
      ) : null}
    </>
  )
}

const headings = {
  offer: words.end.offer,
  trying: words.end.trying,
  tried: words.end.tried,
  kept: words.end.kept,
} as const

function summary({ earned }: End & { readonly kind: 'tried' | 'kept' }): string | null {
  const best = bestLevel(earned)
  return best ? takingWords(earned.marks, best.certainty, best.marks) : null
}

function Choices({ choices }: { readonly choices: readonly (readonly [string, () => Promise<unknown>])[] }) {
  return (
    <div class="actions">
      {choices.map(([label, act]) => (
        <button key={label} class="action" type="button" onClick={() => void act()}>
          {label}
        </button>
      ))}
    </div>
  )
}
