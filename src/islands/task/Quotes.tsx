interface Props {
  readonly quotes: readonly string[]
  /** Said where there is none. */
  readonly none?: string
}

/** Words that prove a point, as they stand in the text, with the highlighter on them. */
export function Quotes({ quotes, none }: Props) {
  if (quotes.length === 0) return none ? <p class="quiet">{none}</p> : null
  return (
    <>
      {quotes.map((quote, at) => (
        <blockquote class="task_quote" key={`${at} ${quote.slice(0, 20)}`}>
          <span class="stroke">{quote}</span>
        </blockquote>
      ))}
    </>
  )
}
