import type { Gradebook, SentReceipt } from '#domain/pack/gradebook.ts'
import { gradebook as words } from '#messages/gradebook.ts'
import { times } from '#messages/gradebook-times.ts'

interface Props {
  readonly table: Gradebook<SentReceipt>
}

/** What a tutor may want to ask about; it accuses nobody. */
export function Flags({ table: { alike, learners, rules } }: Props) {
  const odd = learners.flatMap(({ hasOddTimes, name }) => (hasOddTimes ? [name] : []))
  const apart = learners.flatMap(({ devices, name }) => (devices > 1 ? [name] : []))
  const timed = learners.filter(({ hasOddTimes }) => !hasOddTimes)
  const over = timed.flatMap(({ name, timing }) =>
    timing && timing.overMinutes > 0 ? [{ name, minutes: timing.overMinutes }] : [],
  )
  const extra = learners.flatMap(({ name, timing }) =>
    timing?.extraPercent === undefined ? [] : [[name, timing.extraPercent] as const],
  )
  const early = timed.flatMap(({ name, timing }) => (timing?.isEarly ? [name] : []))
  const many = learners.flatMap(({ name, hasTooMany }) => (hasTooMany ? [name] : []))
  const all = [alike, odd, apart, over, extra, early, many]
  if (all.every(({ length }) => length === 0)) return null
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
        {over.length > 0 && <li>{times.over(rules?.minutes ?? 0, over)}</li>}
        {extra.length > 0 && <li>{times.extra(extra)}</li>}
        {early.length > 0 && <li>{times.early(early)}</li>}
        {many.length > 0 && <li>{times.tooMany(rules?.attempts ?? 0, many)}</li>}
        {odd.length > 0 && <li>{words.oddTimes(odd)}</li>}
      </ul>
    </>
  )
}
