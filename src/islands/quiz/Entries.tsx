import type { OrderQuestion } from '#domain/catalogue/question.ts'
import type { Id } from '#domain/id.ts'
import { MovableRows } from '#islands/ui/MovableRows.tsx'
import type { Asked } from '#stores/quiz.ts'

interface Props {
  readonly quiz: Asked
  readonly question: OrderQuestion
  readonly shown: readonly Id[]
}

/** The entries of a question, to be put in order. */
export function Entries({ quiz, question, shown }: Props) {
  const rows = shown.map((id) => ({
    id,
    text: question.entries.find((entry) => entry.id === id)?.text ?? '',
  }))
  return <MovableRows rows={rows} onMove={quiz.move} />
}
