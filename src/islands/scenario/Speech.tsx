import type { Line } from '#domain/catalogue/scenario.ts'
import type { Exchange } from '#domain/quiz/script.ts'
import { speaker } from '#messages/scenario-playing.ts'

interface Props {
  readonly exchange: Exchange
  /** The newest exchange: its last line is what one answers to. */
  readonly isNow: boolean
}

/** One exchange as a script: who speaks, and what they say. */
export function Speech({ exchange: { chose, lines }, isNow }: Props) {
  return (
    <dl>
      {chose === undefined ? null : <Spoken line={{ who: 'you', text: chose }} isNow={false} />}
      {lines.map((line, place) => (
        <Spoken key={line.text} line={line} isNow={isNow && place === lines.length - 1} />
      ))}
    </dl>
  )
}

function Spoken({ line: { who, text }, isNow }: { readonly line: Line; readonly isNow: boolean }) {
  if (who === 'you' || who === 'story') {
    return (
      <div class={`speech is-${who}`}>
        <dt class={who === 'story' ? 'unseen' : undefined}>{speaker(who)}</dt>
        <dd>{text}</dd>
      </div>
    )
  }
  return (
    <div class={`speech hang${isNow ? ' is-now' : ''}`}>
      <dt>
        <svg class="hang_mark speech_mark" aria-hidden="true">
          <use href="#speech" />
        </svg>
        {who}
      </dt>
      <dd>{text}</dd>
    </div>
  )
}
