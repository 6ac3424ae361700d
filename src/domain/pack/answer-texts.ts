import { isId } from '#domain/id.ts'
import type { PackAnswer } from './pack.ts'

/** One text that somebody typed into an answer of a receipt. */
export interface AnswerText {
  /** Names it among the texts of its receipt. */
  readonly id: string
  readonly item: PackAnswer['item']
  readonly text: string
}

/** What was typed into answers, in their order. What was picked is an id, and no text. */
export function answerTexts(answers: readonly PackAnswer[]): readonly AnswerText[] {
  return answers.flatMap((answer): readonly AnswerText[] => {
    const { item } = answer
    const written = writtenIn(answer)
    if (written !== undefined) return written === '' ? [] : [{ id: item, item, text: written }]
    if (answer.kind !== 'question') return []
    return answer.response.flatMap((given) => {
      const { part, value } = divided(given)
      return part === '' || isId(value) ? [] : [{ id: `${item} ${part}`, item, text: value }]
    })
  })
}

/** Answers with other words in the places of some texts, by their ids. */
export function withAnswerTexts(
  answers: readonly PackAnswer[],
  texts: ReadonlyMap<AnswerText['id'], string>,
): readonly PackAnswer[] {
  return answers.map((answer) => {
    const { item } = answer
    if (writtenIn(answer) !== undefined) {
      const text = texts.get(item)
      return text === undefined ? answer : { ...answer, text }
    }
    if (answer.kind !== 'question') return answer
    const response = answer.response.map((given) => {
      const { part } = divided(given)
      const text = part === '' ? undefined : texts.get(`${item} ${part}`)
      return text === undefined ? given : `${part}=${text}`
    })
    return { ...answer, response }
  })
}

/** What is written as a whole stands under `text`, whatever kind of item asked for it. */
function writtenIn(answer: PackAnswer): string | undefined {
  const text: unknown = Reflect.get(answer, 'text')
  return typeof text === 'string' ? text : undefined
}

function divided(given: string): { readonly part: string; readonly value: string } {
  const at = given.indexOf('=')
  return at < 0 ? { part: '', value: given } : { part: given.slice(0, at), value: given.slice(at + 1) }
}
