interface Props {
  readonly count: number
}

/** More strokes than these are no quicker to read than the figure beside them. */
const MOST = 25

/** A count as strokes in fives, beside the words that say it. */
export function Tally({ count }: Props) {
  if (count > MOST) return null
  const fives = Array.from({ length: Math.floor(count / 5) }, (_, at) => at)
  const ones = Array.from({ length: count % 5 }, (_, at) => at)
  return (
    <span class="tally" aria-hidden="true">
      {fives.map((at) => (
        <svg key={`five-${at}`} class="is-five" aria-hidden="true" viewBox="0 0 40 24">
          <path class="pen" d={`${[5, 13, 21, 29].map(stroke).join('')}M2.5 18.5C13 14.8 24 9.5 36 4.5`} />
        </svg>
      ))}
      {ones.map((at) => (
        <svg key={`one-${at}`} class="is-one" aria-hidden="true" viewBox="0 0 8 24">
          <path class="pen" d={stroke(2)} />
        </svg>
      ))}
    </span>
  )
}

function stroke(from: number): string {
  return `M${from + 2.2} 3.5c-.5 5.8-.6 11.5-.2 17`
}
