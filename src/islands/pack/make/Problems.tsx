import type { RefObject } from 'preact'
import { making } from '#messages/pack-make.ts'
import { packProblem } from '#messages/pack-problems.ts'
import type { MakeFault } from '#stores/pack/make-check.ts'

interface Props {
  readonly problems: readonly MakeFault[]
  readonly place: RefObject<HTMLDivElement>
}

/** Everything that stands in the way, each leading to where it is put right. */
export function Problems({ problems, place }: Props) {
  return (
    <div class="problems" role="alert" tabIndex={-1} aria-labelledby="problems" ref={place}>
      <h2 id="problems">{making.problems(problems.length)}</h2>
      <ul>
        {problems.map((problem) => (
          <li key={problem.field}>
            <a
              href={`#${problem.field}`}
              onClick={(event) => {
                // The address keeps the draft’s name.
                event.preventDefault()
                document.getElementById(problem.field)?.focus()
              }}
            >
              {packProblem(problem)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
