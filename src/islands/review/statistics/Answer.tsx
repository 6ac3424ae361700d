interface Props {
  readonly text: string
  /** What the answer rests on, beside it. */
  readonly note?: string | undefined
}

/** A question’s answer in words, before its graph; what it rests on stands in the margin. */
export function Answer({ text, note }: Props) {
  return (
    <div class="beside answer">
      <p>{text}</p>
      {note === undefined ? null : <p class="gutter small quiet">{note}</p>}
    </div>
  )
}
