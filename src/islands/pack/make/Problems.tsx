import type { RefObject } from 'preact'
import { making } from '#messages/pack-make.ts'
import type { MakeFault } from '#stores/pack/make-check.ts'
import { editOwn } from './edit-own.ts'
import { makeProblem } from './make-problem.ts'

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
          <li key={placeOf(problem)}>
            <a
              href={`#${placeOf(problem)}`}
              onClick={(event) => {
                // The address keeps the draft’s name.
                event.preventDefault()
                void goTo(problem)
              }}
            >
              {makeProblem(problem)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** That nothing was chosen, said where one chooses. */
export function Unchosen({ problems }: Pick<Props, 'problems'>) {
  const unchosen = problems.find(({ field }) => field === 'items')
  return unchosen ? <p class="field_problem">{makeProblem(unchosen)}.</p> : null
}

/** The id of what is to be put right, on the page once it is open. */
function placeOf(problem: MakeFault): string {
  return problem.field === 'own' || problem.field === 'rules' ? problem.reason.at : problem.field
}

async function goTo(problem: MakeFault): Promise<void> {
  if (problem.field !== 'own') return document.getElementById(placeOf(problem))?.focus()
  await editOwn(problem.reason.at)
}
