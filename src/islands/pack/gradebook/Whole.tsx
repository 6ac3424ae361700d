import { useStore } from '@nanostores/preact'
import { gradebook as words } from '#messages/gradebook.ts'
import { $changing, putBack } from '#stores/pack/gradebook-keep.ts'
import type { GradebookView } from '#stores/pack/gradebook-view.ts'
import { Beliefs } from './Beliefs.tsx'
import { Flags } from './Flags.tsx'
import { Grid } from './Grid.tsx'
import { Head } from './Head.tsx'
import { Items } from './Items.tsx'
import { Names } from './Names.tsx'
import { Remove } from './Remove.tsx'

interface Props {
  readonly view: GradebookView
}

/** The whole page of one pack, from where the class stands to what can't be known. */
export function Whole({ view }: Props) {
  const { kind } = useStore($changing, { ssr: 'initial' })
  const problem = kind === 'not-kept' ? words.notKept : ''
  if (view.isRemoved)
    return (
      <>
        <h1 tabIndex={-1}>
          <bdi>{view.title}</bdi>
        </h1>
        <p class="lead">{words.removed}</p>
        <div class="actions">
          <button type="button" class="button" onClick={() => void putBack()}>
            {words.putBack}
          </button>
          <p role="status">{problem}</p>
        </div>
      </>
    )
  const hasRows = view.table.learners.length > 0
  return (
    <>
      <Head view={view} />
      <Beliefs beliefs={view.beliefs} />
      {hasRows && <Grid view={view} />}
      <p class="small quiet">{words.limits}</p>
      <Flags table={view.table} />
      <Items items={view.items} />
      <Names names={view.names} />
      <Remove />
      <p role="status">{problem}</p>
    </>
  )
}
