import type { CodeOf } from './assemble.ts'
import { checkCards } from './check-cards.ts'
import { checkEditions, type DigestOf } from './check-editions.ts'
import { checkFairness } from './check-fairness.ts'
import { checkIds } from './check-ids.ts'
import { checkMarkup } from './check-markup.ts'
import { checkPages } from './check-pages.ts'
import { checkQuestions } from './check-questions.ts'
import { checkReading } from './check-reading.ts'
import { checkReferences } from './check-references.ts'
import { checkScenarios } from './check-scenarios.ts'
import { checkTasks } from './check-tasks.ts'
import { checkWords } from './check-words.ts'
import type { Draft } from './draft.ts'
import type { Problem } from './problem.ts'

/** Everything wrong with content as one whole: ids, references, words, cards, questions, scenarios, tasks, pages. */
export function checkCatalogue(draft: Draft, codeOf: CodeOf, digestOf: DigestOf): readonly Problem[] {
  return [
    ...checkIds(draft, codeOf),
    ...checkReferences(draft),
    ...checkEditions(draft, digestOf),
    ...checkWords(draft),
    ...checkMarkup(draft),
    ...checkCards(draft),
    ...checkQuestions(draft),
    ...checkFairness(draft),
    ...checkScenarios(draft),
    ...checkReading(draft),
    ...checkTasks(draft),
    ...checkPages(draft),
  ]
}
