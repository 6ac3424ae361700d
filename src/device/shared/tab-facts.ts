import { problemOf } from '#device/disk/problem.ts'
import type { StorageProblem } from '#device/journal.ts'
import type { StoredFact } from '#domain/journal/fact.ts'
import { canonicalJson, type Json } from '#domain/journal/json.ts'
import { parseFact } from '#domain/journal/parse.ts'

/** How facts came into the tab: written in it, or taken in from a file. */
export type Origin = 'own' | 'taken'

/** The facts a tab holds. A browser gives a tab room for about five million characters. */
export interface TabFacts {
  /** All of one origin. Lines that are no facts, which only another hand can have written, are left out. */
  read(origin: Origin): readonly StoredFact[]
  /** Keeps all of them or none, with the problem. A write never touches an earlier one, so its cost does not grow. */
  keep(origin: Origin, facts: readonly StoredFact[]): StorageProblem | undefined
  /** Takes facts out for good; what has the name of one and says something else stays. */
  drop(facts: readonly StoredFact[]): void
  forget(): void
}

const PREFIX = 'due-credit-shared:facts:'

/** Facts in `sessionStorage`, a fact to a line, a write to a numbered name. */
export function createTabFacts(): TabFacts {
  const last = { own: 0, taken: 0 }
  return {
    read: (origin) => keysOf(origin).flatMap((key) => factsOf(sessionStorage.getItem(key) ?? '')),
    keep(origin, facts) {
      if (facts.length === 0) return undefined
      // Looked at anew each time: another page of this tab, left as it was and come back to, writes here too.
      do last[origin] += 1
      while (sessionStorage.getItem(keyOf(origin, last[origin])) !== null)
      try {
        const lines = facts.map((fact) => JSON.stringify(fact)).join('\n')
        sessionStorage.setItem(keyOf(origin, last[origin]), lines)
        return undefined
      } catch (error) {
        return problemOf(error)
      }
    },
    drop(dropped) {
      const gone = new Set(dropped.map(textOf))
      for (const key of [...keysOf('own'), ...keysOf('taken')]) {
        const facts = factsOf(sessionStorage.getItem(key) ?? '')
        const left = facts.filter((fact) => !gone.has(textOf(fact)))
        if (left.length === facts.length) continue
        const lines = left.map((fact) => JSON.stringify(fact)).join('\n')
        if (left.length > 0) sessionStorage.setItem(key, lines)
        else sessionStorage.removeItem(key)
      }
    },
    forget() {
      for (const key of [...keysOf('own'), ...keysOf('taken')]) sessionStorage.removeItem(key)
    },
  }
}

function textOf(fact: StoredFact): string {
  return canonicalJson(fact as unknown as Json)
}

function keyOf(origin: Origin, nth: number): string {
  return `${PREFIX}${origin}:${nth}`
}

function keysOf(origin: Origin): readonly string[] {
  return Object.keys(sessionStorage).filter((key) => key.startsWith(`${PREFIX}${origin}:`))
}

function factsOf(lines: string): readonly StoredFact[] {
  return lines.split('\n').flatMap((line) => {
    const parsed = parseFact(jsonOf(line))
    return parsed.ok ? [parsed.value] : []
  })
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
