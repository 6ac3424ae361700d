import type { Id } from '#domain/id.ts'
import { late, useLate } from '#islands/ui/use-late.ts'
import { anki, ankiFile } from '#messages/anki.ts'
import { ExportForm } from './ExportForm.tsx'
import { ImportFile } from './ImportFile.tsx'

interface Props {
  readonly units: readonly { readonly id: Id; readonly title: string }[]
}

/** What was brought so far is in the journal, which a first look does without. */
const past = late(() => import('./PastImports.tsx'))

/** Cards to Anki and from there. */
export function AnkiPage({ units }: Props) {
  const { piece } = useLate(past, 'soon')
  return (
    <>
      <h2>{anki.take}</h2>
      <ExportForm units={units} />
      <h2>{ankiFile.title}</h2>
      <ImportFile />
      {piece && <piece.PastImports />}
    </>
  )
}
