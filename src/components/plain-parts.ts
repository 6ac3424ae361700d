import type { Part } from '#domain/quiz/parts.ts'

/** One answer to a part, to read. */
export interface PlainAnswer {
  readonly text: string
  readonly isRight: boolean
  readonly why: string
}

/** What can be said of a part: what is right and why, then each wrong answer of which more is said than that. */
export function plainAnswers(part: Part): readonly PlainAnswer[] {
  switch (part.ask) {
    case 'pick': {
      const right = part.options.filter((option) => option.right)
      const wrong = part.options.filter(({ why }) => right.every((option) => option.why !== why))
      return [...right, ...wrong].map(({ text, right: isRight, why }) => ({ text, isRight, why }))
    }
    case 'type':
      return [
        ...part.typed.accept.map(({ text, why = part.typed.why }) => ({ text, isRight: true, why })),
        ...part.typed.reject.map(({ text, why }) => ({ text, isRight: false, why })),
      ].filter(({ why }, at, all) => all.findIndex((one) => one.why === why) === at)
    case 'number': {
      const said = (value: number) => (part.unit === undefined ? `${value}` : `${value} ${part.unit}`)
      return [
        { text: said(part.value), isRight: true, why: part.why },
        ...part.mistakes.map(({ value, why }) => ({ text: said(value), isRight: false, why })),
      ]
    }
  }
}
