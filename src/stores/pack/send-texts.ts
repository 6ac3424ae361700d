import type { FactId } from '#domain/journal/fact.ts'
import { answerTexts, withAnswerTexts } from '#domain/pack/answer-texts.ts'
import type { PackAnswer } from '#domain/pack/pack.ts'
import { asDecided, passTexts, type TextOut } from '#stores/guard/texts.ts'
import type { ListedItem } from './do-view.ts'

/** The answers of an attempt that holds typed words. */
export interface Typed {
  readonly attempt: FactId
  readonly items: readonly ListedItem[]
  readonly answers: readonly PackAnswer[]
}

/**
 * Asked before answers leave. Returns them as they may leave; nothing where something in them is to be settled first,
 * at the gate that opens on the page where there is a `goOn`.
 */
export async function passAnswers(
  typed: Typed,
  goOn?: () => void,
): Promise<readonly PackAnswer[] | undefined> {
  const texts = await passTexts(textsOf(typed), goOn)
  return texts && withTexts(typed, texts)
}

/** The answers with what was put into them on this page, settled or not. */
export function answersAsDecided(typed: Typed): readonly PackAnswer[] {
  return withTexts(typed, asDecided(textsOf(typed)))
}

function textsOf({ attempt, items, answers }: Typed): readonly TextOut[] {
  return answerTexts(answers).map(({ id, item, text }) => {
    const where = items.find((one) => one.id === item)?.item?.title ?? item
    return { id: `${attempt} ${id}`, where, text }
  })
}

function withTexts({ attempt, answers }: Typed, texts: readonly TextOut[]): readonly PackAnswer[] {
  const byId = new Map(texts.map(({ id, text }) => [id.slice(attempt.length + 1), text]))
  return withAnswerTexts(answers, byId)
}
