import { useStore } from '@nanostores/preact'
import { useEffect, useRef } from 'preact/hooks'
import { BringList } from '#islands/pack/lists/BringList.tsx'
import { address } from '#messages/address.ts'
import { making } from '#messages/pack-make.ts'
import { $draft, $problems, $shelf, makePack, openShelf, tryDraft } from '#stores/pack/make.ts'
import { Count } from './Count.tsx'
import { InOrder } from './InOrder.tsx'
import { makeProblem } from './make-problem.ts'
import { PackForm } from './PackForm.tsx'
import { Picker, type Units } from './Picker.tsx'
import { Problems } from './Problems.tsx'
import { useDraftInAddress } from './use-draft-in-address.ts'
import { WriteOwn } from './WriteOwn.tsx'

/** The page on which a tutor makes a pack: what it asks, in which order, what it says, and for whom it is. */
export function MakePack({ units }: Units) {
  const draft = useStore($draft, { ssr: 'initial' })
  const loaded = useStore($shelf, { ssr: 'initial' })
  const problems = useStore($problems, { ssr: 'initial' })
  const summary = useRef<HTMLDivElement>(null)
  const isAsked = useRef(false)
  useDraftInAddress()
  useEffect(() => void openShelf(), [])
  useEffect(() => {
    if (isAsked.current && problems.length > 0) summary.current?.focus()
    isAsked.current = false
  }, [problems])

  const make = async () => {
    isAsked.current = true
    const pack = await makePack()
    // In place of the form, which is done: “back” would find it empty.
    if (pack) location.replace(address.sharePack(pack))
  }
  const tryIt = () => {
    isAsked.current = true
    tryDraft()
  }

  if (loaded?.kind === 'unreachable') {
    return (
      <>
        <p role="alert">{making.unreachable}</p>
        <div class="actions">
          <button type="button" class="button" onClick={() => void openShelf()}>
            {making.again}
          </button>
        </div>
      </>
    )
  }
  if (!draft || !loaded) {
    return (
      <p class="quiet opening" role="status">
        {draft ? making.loading : making.opening}
      </p>
    )
  }
  const { shelf } = loaded
  const unchosen = problems.find(({ field }) => field === 'items')
  return (
    <>
      {draft.copyOf !== '' && <p>{making.copied(draft.copyOf)}</p>}
      {problems.length > 0 && <Problems problems={problems} place={summary} />}
      <h2 id="items" tabIndex={-1}>
        {making.pick}
      </h2>
      {unchosen && <p class="field_problem">{makeProblem(unchosen)}.</p>}
      <div class="beside picker">
        <div class="picker_page">
          <Picker shelf={shelf} chosen={draft.items} units={units} />
        </div>
        <Count shelf={shelf} draft={draft} />
      </div>
      <WriteOwn draft={draft} shelf={shelf} />
      <BringList />
      <InOrder shelf={shelf} draft={draft} />
      <PackForm draft={draft} shelf={shelf} problems={problems} onMake={() => void make()} onTry={tryIt} />
    </>
  )
}
