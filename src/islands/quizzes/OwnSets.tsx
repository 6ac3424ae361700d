import { address } from '#messages/address.ts'
import { hub as words } from '#messages/quizzes.ts'
import type { LeftTaking } from '#stores/quiz-hub.ts'
import { Listed } from './Listed.tsx'

interface Props {
  /** Questions last answered wrong, and weak points; undefined until they are read. */
  readonly wrong: number | undefined
  readonly weak: number | undefined
  /** What was left half-way of any set, by its name: it is gone on with, though nothing new would be asked. */
  readonly left: Readonly<Record<string, LeftTaking>>
}

/** The sets that one's own answers make, and what else they show. */
export function OwnSets({ wrong, weak, left }: Props) {
  const at = (name: string) => (left[name] ? `${words.leftAt(left[name])} ` : '')
  return (
    <>
      <h2 class="needs-script">{words.yours}</h2>
      <Listed
        isScripted
        title={words.wrong}
        to={wrong === 0 && at('wrong') === '' ? undefined : address.quizSet('wrong')}
      >
        {at('wrong')}
        {wrong === undefined ? words.wrongAbout : words.wrongCount(wrong)}
      </Listed>
      <Listed
        isScripted
        title={words.weak}
        to={weak === 0 && at('weak') === '' ? undefined : address.quizSet('weak')}
      >
        {at('weak')}
        {weak === undefined ? words.weakAbout : words.weakCount(weak)}
      </Listed>
      <Listed isScripted title={words.misconceptions} to={address.misconceptions}>
        {words.misconceptionsAbout}
      </Listed>
      <Listed isScripted title={words.certainty} to={address.certainty}>
        {words.certaintyAbout}
      </Listed>
    </>
  )
}
