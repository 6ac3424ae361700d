import type { Line } from '#domain/catalogue/scenario.ts'
import type { Exchange } from '#domain/quiz/scenario/script.ts'
import { speaker } from '#messages/scenario-playing.ts'

interface Props {
  readonly exchange: Exchange
  /** The newest exchange: its last line is what one answers to. */
  readonly isNow: boolean
}

/** One exchange as a script: who speaks, named once for lines that follow each other, and what they say. */
export function Speech({ exchange: { chose, lines }, isNow }: Props) {
  const spoken = chose === undefined ? lines : [{ who: 'you', text: chose }, ...lines]
  const parts = partsOf(spoken)
  return (
    <dl>
      {parts.map(({ who, texts }, place) => (
        <Part key={texts.join()} who={who} texts={texts} isNow={isNow && place === parts.length - 1} />
      ))}
    </dl>
  )
}

interface Spoken {
  readonly who: string
  readonly texts: readonly string[]
}

function partsOf(lines: readonly Line[]): readonly Spoken[] {
  const parts: { readonly who: string; readonly texts: string[] }[] = []
  for (const { who, text } of lines) {
    const last = parts.at(-1)
    if (last?.who === who) last.texts.push(text)
    else parts.push({ who, texts: [text] })
  }
  return parts
}

function Part({ who, texts, isNow }: Spoken & { readonly isNow: boolean }) {
  const isPerson = who !== 'you' && who !== 'story'
  return (
    <div class={`speech ${isPerson ? 'hang' : `is-${who}`}${isNow && isPerson ? ' is-now' : ''}`}>
      <dt class={who === 'story' ? 'unseen' : undefined}>
        {isPerson ? (
          <svg class="hang_mark speech_mark" aria-hidden="true">
            <use href="#speech" />
          </svg>
        ) : null}
        {speaker(who)}
      </dt>
      {texts.map((text) => (
        <dd key={text}>{text}</dd>
      ))}
    </div>
  )
}
