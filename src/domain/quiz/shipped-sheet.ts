import type { QuizSheet, ScenarioSheet } from './sheet.ts'
import type { TaskSheet } from './task/sheet.ts'

/** Reads a quiz that came beside its page; nothing when it is not what this version ships. */
export function parseQuizSheet(data: unknown): QuizSheet | undefined {
  return hasParts(data, 'questions') ? (data as QuizSheet) : undefined
}

/** Reads a scenario that came beside its page; nothing when it is not what this version ships. */
export function parseScenarioSheet(data: unknown): ScenarioSheet | undefined {
  return hasParts(data, 'scenario') ? (data as ScenarioSheet) : undefined
}

/** Reads a task that came beside its page; nothing when it is not what this version ships. */
export function parseTaskSheet(data: unknown): TaskSheet | undefined {
  return hasParts(data, 'task') ? (data as TaskSheet) : undefined
}

/**
 * The outline is enough: these files are written by the same build from a checked catalogue, and a cast
 * after it keeps a schema library off the page.
 */
function hasParts(data: unknown, part: string): boolean {
  if (typeof data !== 'object' || data === null) return false
  const value: unknown = Reflect.get(data, part)
  return typeof value === 'object' && value !== null && typeof Reflect.get(data, 'words') === 'object'
}
