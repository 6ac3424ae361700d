import { useStore } from '@nanostores/preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { address } from '#messages/address.ts'
import { standingText, gradebook as words } from '#messages/gradebook.ts'
import { takingIn } from '#messages/gradebook-taking-in.ts'
import { $saving, saveTable } from '#stores/pack/gradebook-keep.ts'
import type { GradebookView } from '#stores/pack/gradebook-view.ts'
import { TakeIn } from './TakeIn.tsx'
import { Taken } from './Taken.tsx'

interface Props {
  readonly view: GradebookView
}

/** The pack's title, where the class stands, and what comes next: taking receipts in. */
export function Head({ view }: Props) {
  const { pack, title, madeOn, due, sent, table, names } = view
  const saving = useStore($saving, { ssr: 'initial' })
  const [isTaking, setIsTaking] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const wasTaking = useRef(false)
  useEffect(() => {
    if (wasTaking.current && !isTaking) opener.current?.focus()
    wasTaking.current = isTaking
  }, [isTaking])
  const learners = table.learners
  const extra = names.length === 0 ? 0 : learners.filter(({ isListed }) => !isListed).length
  const standing = standingText({
    sent,
    extra,
    listed: learners.filter(({ isListed }) => isListed).length,
    late: learners.flatMap(({ lateDays }) => (lateDays > 0 ? [lateDays] : [])),
    missing: table.missing,
    isOver: table.isOverdue || due === undefined,
  })
  return (
    <>
      <p class="small quiet kicker">{words.kicker(madeOn, due)}</p>
      <h1 tabIndex={-1}>
        <bdi>{title}</bdi>
      </h1>
      <p class="lead">{standing}</p>
      {sent === 0 && <p>{words.empty}</p>}
      <div class="actions">
        {!isTaking && (
          <button type="button" class="button" ref={opener} onClick={() => setIsTaking(true)}>
            {takingIn.open}
          </button>
        )}
        {sent > 0 && (
          <button type="button" class="action" onClick={() => void saveTable()}>
            {words.csv}
          </button>
        )}
        <a class="action" href={address.sharePack(pack)}>
          {words.send}
        </a>
        <p role="status" class="small">
          {saving.kind === 'saved' && words.csvSaved(saving.name)}
          {saving.kind === 'declined' && words.csvDeclined}
        </p>
      </div>
      <Taken pack={pack} />
      {isTaking && <TakeIn onClose={() => setIsTaking(false)} />}
    </>
  )
}
