import type { Column } from './columns.ts'
import { FLAG } from './segment.ts'

/** What columns do not hold of a segment's facts. */
export interface Lines {
  /** Nothing where the fact is wholly in columns, or its line cannot be read. */
  at(place: number): object | undefined
}

/** Finds each fact's line, and reads it only when it is asked for. Never throws. */
export function readLines(text: unknown, flags: Column, count: number): Lines {
  const lines = typeof text === 'string' ? text.split('\n') : []
  const lineOf = new Int32Array(count)
  for (let place = 0, line = 0; place < count; place++) {
    lineOf[place] = line
    if (((flags[place] ?? 0) & FLAG.inColumns) === 0) line++
  }
  return {
    at(place) {
      const rest = readJson(lines[lineOf[place] ?? -1] ?? '')
      return typeof rest === 'object' && rest !== null ? rest : undefined
    },
  }
}

/** The texts of a segment by their places; none where a damage left no list. */
export function readTexts(text: unknown): readonly string[] {
  const texts = readJson(typeof text === 'string' ? text : '')
  return Array.isArray(texts) ? texts.map(String) : []
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
