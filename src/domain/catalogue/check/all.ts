import type { CodeOf } from '#domain/catalogue/assemble.ts'
import type { Draft } from '#domain/catalogue/draft.ts'
import type { Problem } from '#domain/catalogue/problem.ts'
import { checkCardKinds } from './card-kinds.ts'
import { checkCards } from './cards.ts'
import { checkCriteria } from './criteria.ts'
import { checkEditions, type DigestOf } from './editions.ts'
import { checkFairness } from './fairness.ts'
import { checkIds } from './ids.ts'
import { checkMarkup } from './markup.ts'
import { checkModels } from './models.ts'
import { checkPacks } from './packs.ts'
import { checkPages } from './pages.ts'
import { checkPagesRead } from './pages-read.ts'
import { checkQuestions } from './questions.ts'
import { checkReading } from './reading.ts'
import { checkRecall } from './recall.ts'
import { checkReferences } from './references.ts'
import { checkScenarios } from './scenarios.ts'
import { checkSpelling } from './spelling.ts'
import { checkTasks } from './tasks.ts'
import { checkWords } from './words.ts'

/** Everything wrong with content as one whole: ids, references, words, cards, questions, scenarios, tasks, pages. */
export function checkCatalogue(draft: Draft, codeOf: CodeOf, digestOf: DigestOf): readonly Problem[] {
  return [
    ...checkIds(draft, codeOf),
    ...checkReferences(draft),
    ...checkEditions(draft, digestOf),
    ...checkWords(draft),
    ...checkMarkup(draft),
    ...checkSpelling(draft),
    ...checkCards(draft),
    ...checkCardKinds(draft),
    ...checkRecall(draft),
    ...checkQuestions(draft),
    ...checkFairness(draft),
    ...checkScenarios(draft),
    ...checkReading(draft),
    ...checkTasks(draft),
    ...checkPacks(draft),
    ...checkCriteria(draft),
    ...checkModels(draft),
    ...checkPages(draft),
    ...checkPagesRead(draft),
  ]
}
