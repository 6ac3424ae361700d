import { useStore } from '@nanostores/preact'
import { useEffect, useRef } from 'preact/hooks'
import type { CardUnit } from '#domain/review/cards/card-line.ts'
import { useWayOut } from '#islands/writing/use-way-out.ts'
import { address } from '#messages/address.ts'
import { cardAddress, flashcardAddress, newCardAddress } from '#messages/cards-address.ts'
import { ownForm as words } from '#messages/cards-form.ts'
import { oneCard } from '#messages/cards-one.ts'
import { siteName } from '#messages/site-name.ts'
import { closeOwnForm, openOwnForm } from '#stores/review/cards/own-form.ts'
import { flushOwn, leaveOwn } from '#stores/review/cards/own-keeping.ts'
import { $ownForm, type OwnOpening, type OwnView } from '#stores/review/cards/own-view.ts'
import { OwnFormFields } from './OwnFormFields.tsx'

interface Props {
  readonly opening: OwnOpening
  readonly units: readonly CardUnit[]
  readonly toHeading: (heading: HTMLElement | null) => void
}

/** The form of a card of one’s own: new, from a sentence, or written before. */
export function OwnForm({ opening, units, toHeading }: Props) {
  const view = useStore($ownForm)
  const heading = useRef<HTMLHeadingElement>(null)
  const key = opening.kind === 'edit' ? opening.id : `new ${opening.section} ${opening.text}`
  const id = 'id' in view ? view.id : undefined
  useEffect(() => {
    // The address has the id that the form itself gave a new card: it is open already.
    if (opening.kind === 'edit' && opening.id === id) return
    void openOwnForm(
      opening,
      units.map((unit) => unit.id),
    )
  }, [key])
  useEffect(() => closeOwnForm, [])
  useWayOut({ flush: flushOwn, leave: leaveOwn }, view.kind === 'writing' && view.keeping === 'not-kept')
  const isTyped = view.kind === 'writing' && view.keeping !== 'untouched'
  useEffect(() => {
    // A reload finds what was typed by the card's own address.
    if (isTyped && id !== undefined && opening.kind === 'new') {
      history.replaceState(history.state, '', `#edit=${id}`)
    }
  }, [isTyped, id])
  const title = titleOf(view)
  useEffect(() => {
    if (view.kind === 'opening') return
    document.title = `${title} · ${siteName}`
    toHeading(heading.current)
  }, [view.kind, title])
  const isSaved = view.kind === 'saved'
  useEffect(() => {
    if (!isSaved) return
    window.scrollTo(0, 0)
    heading.current?.focus()
  }, [isSaved])
  return (
    <>
      <p class="small">
        <a class="action" href={flashcardAddress.cards()}>
          {oneCard.back}
        </a>
      </p>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {view.kind === 'opening' ? <p role="status">{words.opening}</p> : null}
      {view.kind === 'unknown' ? <p class="lead">{words.unknownText}</p> : null}
      {view.kind === 'writing' ? <OwnFormFields key={view.id} view={view} units={units} /> : null}
      {view.kind === 'saved' ? <Saved view={view} /> : null}
    </>
  )
}

function Saved({
  view: { id, isNew, front, taught },
}: {
  readonly view: OwnView & { readonly kind: 'saved' }
}) {
  return (
    <>
      <p class="lead own-form_front">{front}</p>
      <p>{isNew ? words.savedNew : words.savedEdit}</p>
      <div class="actions">
        <a class="button" href={newCardAddress()}>
          {words.another}
        </a>
        <a class="action" href={address.cardsFirst([id])}>
          {words.reviewNow}
        </a>
        <a class="action" href={cardAddress(id)}>
          {words.see}
        </a>
        {taught ? (
          <a class="action" href={taught.address}>
            {words.backTo} “{taught.title}”
          </a>
        ) : null}
      </div>
    </>
  )
}

function titleOf(view: OwnView): string {
  switch (view.kind) {
    case 'unknown':
      return words.unknown
    case 'saved':
      return words.saved
    case 'writing':
      return view.was ? words.editTitle : words.newTitle
    case 'opening':
      return words.newTitle
  }
}
