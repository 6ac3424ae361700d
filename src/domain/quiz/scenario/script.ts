import type { Line, Scenario } from '#domain/catalogue/scenario.ts'
import { endingOf, openingState, type Run, type State, spoken, turnAt } from './play.ts'

/** What is said and told from one choice to the next. */
export interface Exchange {
  /** What the person chose, as said; absent at the opening. */
  readonly chose?: string
  /** The reply first, then what the next turn or the ending opens with. */
  readonly lines: readonly Line[]
}

/** A run as it reads: the opening, then an exchange for each choice. */
export function scriptOf(scenario: Scenario, run: Run): readonly Exchange[] {
  return [
    { lines: arriving(scenario, openingState(scenario)) },
    ...run.steps.map(({ choice, after }) => ({
      chose: unquoted(choice.text),
      lines: [...spoken(choice.reply, after), ...arriving(scenario, after)],
    })),
  ]
}

function arriving(scenario: Scenario, state: State): readonly Line[] {
  const place = turnAt(scenario, state) ?? endingOf(scenario, state)
  return place ? spoken(place.lines, state) : []
}

/** A script needs no quotation marks: they go where they enclose the whole of what is said. */
function unquoted(text: string): string {
  return /^“([^“”]*)”$/.exec(text)?.[1] ?? text
}
