import type { CodeOf } from './assemble.ts'
import { checkCards } from './check-cards.ts'
import { checkIds } from './check-ids.ts'
import { checkPages } from './check-pages.ts'
import { checkQuestions } from './check-questions.ts'
import { checkReferences } from './check-references.ts'
import { checkScenarios } from './check-scenarios.ts'
import { checkTasks } from './check-tasks.ts'
import { checkWords } from './check-words.ts'
import type { Draft } from './draft.ts'
import type { Problem } from './problem.ts'

/** Everything wrong with content as one whole: ids, references, words, cards, questions, scenarios, tasks, pages. */
export function checkCatalogue(draft: Draft, codeOf: CodeOf): readonly Problem[] {
  return [
    ...checkIds(draft, codeOf),
    ...checkReferences(draft),
    ...checkWords(draft),
    ...checkCards(draft),
    ...checkQuestions(draft),
    ...checkScenarios(draft),
    ...checkTasks(draft),
    ...checkPages(draft),
  ]
}
