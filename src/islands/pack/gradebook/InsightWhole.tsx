import type { GradebookView } from '#stores/pack/gradebook-view.ts'
import { ClassCertainty } from './ClassCertainty.tsx'
import { ItemTable } from './ItemTable.tsx'
import { ToRevise } from './ToRevise.tsx'
import { WholePack } from './WholePack.tsx'

interface Props {
  readonly view: GradebookView
}

/** Items, what to look at again, certainty, and the pack as a whole. */
export function InsightWhole({ view: { insight, items } }: Props) {
  const { whole, certainty, toRevise } = insight
  return (
    <>
      <ItemTable insight={insight} items={items} />
      {whole && <ToRevise toRevise={toRevise} items={items} />}
      {certainty && <ClassCertainty certainty={certainty} items={items} />}
      {whole && <WholePack whole={whole} />}
    </>
  )
}
