import { render } from 'preact'
import { EntryForm } from '#islands/log/form/EntryForm.tsx'
import type { PointGroup } from '#islands/log/form/points.ts'
import { StorageBanner } from '#islands/ui/StorageBanner.tsx'
import { acknowledge, device } from './device.ts'

const GROUPS: readonly PointGroup[] = [
  {
    unit: 'self-study',
    title: 'Learning by yourself',
    points: [{ id: 'self-study.mp.1', place: 1, text: 'Three resources.', pass: 'An example.' }],
  },
]

/** The form of the log and the banner, as they are on its page. */
export const forms = {
  /** Shows the form of an entry, by what the address of its page says. */
  async showForm(fragment: string): Promise<void> {
    const place = document.querySelector('main')
    if (!place) throw new Error('The page has no main')
    render(null, place)
    history.replaceState(null, '', `#${fragment}`)
    render(
      <>
        <StorageBanner />
        <EntryForm groups={GROUPS} />
      </>,
      place,
    )
    while (!place.querySelector('form')) await new Promise((resolve) => setTimeout(resolve, 20))
  },

  /** What is kept as a draft of an entry, as text. */
  async draftsKept(): Promise<string> {
    return JSON.stringify(await device().drafts.list('entry:'))
  },

  /** The texts of an entry that stand beside each other, by their titles. */
  async textsOf(entry: string): Promise<string> {
    const row = await device().journal.row(`entry:${entry}`)
    const { heads = [] } = (row?.state ?? {}) as {
      readonly heads?: readonly { readonly record: { readonly title: string } }[]
    }
    return heads.map(({ record }) => record.title).join('; ')
  },

  /** An entry for two to work on at once, as it was before. */
  async firstText(entry: string, title: string): Promise<void> {
    const written = await device().journal.append([
      {
        kind: 'entry.revised',
        entry,
        number: 1,
        replaces: [],
        record: { type: 'resource', stage: 'draft', title, links: [], fields: {} },
      },
    ])
    if (!written.ok) throw new Error(`An entry was refused: ${written.problem.kind}`)
    await acknowledge({ write: 0, facts: written.value })
  },
}
