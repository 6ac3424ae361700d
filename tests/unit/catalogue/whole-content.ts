import type { SourceFile } from '#catalogue/source.ts'
import { type Change, SMALL_CONTENT } from './small-content.ts'
import { SMALL_MODELS } from './small-models.ts'
import { SMALL_PARTS } from './small-parts.ts'
import { SMALL_TASKS } from './small-tasks.ts'

const QUESTIONS = 'content/units/self-study/questions.yaml'

/** The small content with questions of every kind and with tasks, and nothing wrong in it. */
export const WHOLE_CONTENT: Readonly<Record<string, string>> = {
  ...SMALL_CONTENT,
  ...SMALL_TASKS,
  ...SMALL_MODELS,
  'content/published-words.yaml': 'heat-what: 1 40e6bae5\n',
  [QUESTIONS]: `${SMALL_CONTENT[QUESTIONS]}${SMALL_PARTS}`,
}

/** That content as files, with changes made; where `from` is empty, `to` is put before the whole file. */
export function wholeContent(changes: readonly Change[] = []): readonly SourceFile[] {
  const texts = new Map(Object.entries(WHOLE_CONTENT))
  for (const { file, from, to } of changes) {
    const text = texts.get(file) ?? ''
    if (!text.includes(from)) throw new Error(`${file} has no “${from}”`)
    texts.set(
      file,
      text.replace(from, () => to),
    )
  }
  return [...texts].map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }))
}
