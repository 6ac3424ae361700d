import { cleanLine, cleanText } from '#domain/clean.ts'
import { isId } from '#domain/id.ts'
import { type Response, TYPED_MAX_LENGTH } from '#domain/quiz/response.ts'
import { OWN_LIMITS } from './own.ts'
import type { PackAnswer } from './pack.ts'

/**
 * Answers as they leave and as they are taken in: what was typed into a part is one line without unseen marks, at
 * most `TYPED_MAX_LENGTH` long, and nothing of it where nothing is left; writing keeps its lines.
 */
export function cleanAnswers(answers: readonly PackAnswer[]): readonly PackAnswer[] {
  return answers.map((answer) => {
    if (answer.kind === 'writing')
      return { ...answer, text: cleanText(answer.text).slice(0, OWN_LIMITS.writing).toWellFormed() }
    return answer.kind === 'question' && hasParts(answer.response)
      ? { ...answer, response: answer.response.flatMap(cleanPart) }
      : answer
  })
}

/** Whether a response is more than a list of ids: it fills parts with `part=value`. */
export function hasParts(response: Response): boolean {
  return !response.every(isId)
}

function cleanPart(given: string): Response {
  const at = given.indexOf('=')
  if (at < 0) return [given]
  const value = cleanLine(given.slice(at + 1, at + 1 + TYPED_MAX_LENGTH))
  return value === '' ? [] : [`${given.slice(0, at)}=${value}`]
}
