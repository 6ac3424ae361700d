import type { TaskPart } from '#domain/catalogue/task.ts'
import type { Id } from '#domain/id.ts'
import type { Texts } from '#domain/quiz/task/passage.ts'

/** The id on the page of the box that a part is written in. */
export function partId(part: Id): string {
  return `part-${part}`
}

/** What stands in the boxes on the page: someone may type before the page is alive. */
export function typedOnPage(parts: readonly TaskPart[]): Texts {
  const typed = parts.flatMap(({ id }) => {
    const box = document.getElementById(partId(id))
    return box instanceof HTMLTextAreaElement ? [[id, box.value] as const] : []
  })
  return Object.fromEntries(typed)
}
