import type { CodeOf } from './assemble.ts'
import type { Draft } from './draft.ts'
import type { Problem } from './problem.ts'

/** Everything wrong with content as one whole: ids, references, words, questions, scenarios, pages. */
export function checkCatalogue(_draft: Draft, _codeOf: CodeOf): readonly Problem[] {
  return []
}
