import { useStore } from '@nanostores/preact'
import { useState } from 'preact/hooks'
import { address } from '#messages/address.ts'
import { gradebook as words } from '#messages/gradebook.ts'
import { $changing, putBack } from '#stores/pack/gradebook-keep.ts'
import type { GradebookView } from '#stores/pack/gradebook-view.ts'
import type { AskedFor } from './asked-for.ts'
import { Beliefs } from './Beliefs.tsx'
import { DeskPart } from './DeskPart.tsx'
import { EraseClass } from './EraseClass.tsx'
import { Flags } from './Flags.tsx'
import { Grid } from './Grid.tsx'
import { Head } from './Head.tsx'
import { InsightPart } from './InsightPart.tsx'
import { Items } from './Items.tsx'
import { MarkedAgain } from './MarkedAgain.tsx'
import { Names } from './Names.tsx'
import { Remove } from './Remove.tsx'

interface Props {
  readonly view: GradebookView
}

/** The whole page of one pack, from where the class stands to what can't be known. */
export function Whole({ view }: Props) {
  const { kind } = useStore($changing, { ssr: 'initial' })
  const problem = kind === 'not-kept' ? words.notKept : ''
  const [asked, ask] = useState<AskedFor>()
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
        <h2>{words.remove}</h2>
        <EraseClass pack={view.pack} />
      </>
    )
  const hasRows = view.table.learners.length > 0
  return (
    <>
      <Head view={view} />
      <Beliefs beliefs={view.beliefs} pack={view.pack} />
      {hasRows && <Grid view={view} onLearner={ask} />}
      <MarkedAgain table={view.table} />
      <p class="small quiet">
        {words.limits} <a href={address.aboutPacks}>{words.toTrust}</a>
      </p>
      <DeskPart view={view} asked={asked} />
      <Flags table={view.table} />
      <InsightPart view={view} />
      <Items items={view.items} />
      <Names key={view.pack} pack={view.pack} names={view.names} />
      <Remove pack={view.pack} />
      <p role="status">{problem}</p>
    </>
  )
}
