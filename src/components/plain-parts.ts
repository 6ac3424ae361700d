import type { Part } from '#domain/quiz/parts.ts'

/** One answer to a part, to read. */
export interface PlainAnswer {
  readonly text: string
  readonly outcome: 'right' | 'partly' | 'wrong'
  readonly why: string
}

/** What can be said of a part: what is right and why, then each wrong answer of which more is said than that. */
export function plainAnswers(part: Part): readonly PlainAnswer[] {
  switch (part.ask) {
    case 'pick': {
      const right = part.options.filter((option) => option.right)
      const wrong = part.options.filter(({ why }) => right.every((option) => option.why !== why))
      return [...right, ...wrong].map(
        ({ text, right: isRight, why }): PlainAnswer => ({
          text,
          outcome: isRight ? 'right' : 'wrong',
          why,
        }),
      )
    }
    case 'type':
      return [
        ...part.typed.accept.map(
          ({ text, fraction = 1, why = part.typed.why }): PlainAnswer => ({
            text,
            outcome: fraction === 1 ? 'right' : 'partly',
            why,
          }),
        ),
        ...part.typed.reject.map(({ text, why }): PlainAnswer => ({ text, outcome: 'wrong', why })),
      ].filter(({ why }, at, all) => all.findIndex((one) => one.why === why) === at)
    case 'number': {
      const said = (value: number) => (part.unit === undefined ? `${value}` : `${value} ${part.unit}`)
      return [
        { text: said(part.value), outcome: 'right', why: part.why },
        ...part.mistakes.map(({ value, why }): PlainAnswer => ({ text: said(value), outcome: 'wrong', why })),
      ]
    }
  }
}
