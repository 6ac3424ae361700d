import { useEffect, useState } from 'preact/hooks'
import { late, useLate } from '#islands/ui/use-late.ts'
import { making } from '#messages/pack-make.ts'
import type { MakeFault } from '#stores/pack/make-check.ts'
import type { PackDraft } from '#stores/pack/make-draft.ts'
import type { Shelf } from '#stores/pack/make-items.ts'

interface Props {
  readonly draft: PackDraft
  readonly shelf: Shelf
  readonly problems: readonly MakeFault[]
}

const form = late(async () => {
  const [{ RulesForm }] = await Promise.all([import('./RulesForm.tsx'), import('#stores/pack/make-more.ts')])
  return { RulesForm }
})

/** How the pack is worked, folded away: its form is fetched when it is opened. */
export function RulesFold({ draft, shelf, problems }: Props) {
  const [isOpen, setOpen] = useState(false)
  const { piece, isAway } = useLate(form, isOpen ? 'now' : 'never')
  const hasProblem = problems.some(({ field }) => field === 'rules')
  useEffect(() => {
    if (hasProblem) setOpen(true)
  }, [hasProblem])
  return (
    <details class="fold rules" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary class="link">{making.rules}</summary>
      {isOpen && piece && <piece.RulesForm draft={draft} shelf={shelf} problems={problems} />}
      {isOpen && !piece && <p role="status">{isAway ? making.partAway : making.partComing}</p>}
    </details>
  )
}
