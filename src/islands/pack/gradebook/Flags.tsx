import type { Gradebook } from '#domain/pack/gradebook.ts'
import { gradebook as words } from '#messages/gradebook.ts'

interface Props {
  readonly table: Gradebook
}

/** What a tutor may want to ask about; it accuses nobody. */
export function Flags({ table: { alike, learners } }: Props) {
  const odd = learners.flatMap(({ hasOddTimes, name }) => (hasOddTimes ? [name] : []))
  const apart = learners.flatMap(({ devices, name }) => (devices > 1 ? [name] : []))
  if (alike.length === 0 && odd.length === 0 && apart.length === 0) return null
  return (
    <>
      <h2>{words.lookAgain}</h2>
      <ul class="flow">
        {alike.map(({ kind, names }) => (
          <li key={`${kind} ${names.join('\n')}`}>
            {kind === 'same-attempt' ? words.sameAttempt(names) : words.sameAnswers(names)}
          </li>
        ))}
        {apart.length > 0 && <li>{words.severalDevices(apart)}</li>}
        {odd.length > 0 && <li>{words.oddTimes(odd)}</li>}
      </ul>
    </>
  )
}
