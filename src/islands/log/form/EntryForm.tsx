import { useStore } from '@nanostores/preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Opening } from '#islands/ui/Opening.tsx'
import { useLate } from '#islands/ui/use-late.ts'
import { useWayOut } from '#islands/writing/use-way-out.ts'
import { address } from '#messages/address.ts'
import { formPage, gone } from '#messages/log-form-page.ts'
import { createEntryForm, type EntryForm as Form } from '#stores/log/form.ts'
import type { FormView, Gone } from '#stores/log/form-view.ts'
import { entryPages } from './late-pages.ts'
import type { PointGroup } from './points.ts'
import { Title } from './Title.tsx'
import { TypeChoice } from './TypeChoice.tsx'

interface Props {
  /** Every marking point, self-study’s first. */
  readonly groups: readonly PointGroup[]
}

/** The log’s form: a type to choose, an entry to write, two texts to choose from, or what was saved. */
export function EntryForm({ groups }: Props) {
  const [form] = useState(createEntryForm)
  const view = useStore(form.$view, { ssr: 'initial' })
  const isOfEntry = view.kind !== 'opening' && view.kind !== 'choosing' && view.kind !== 'gone'
  const { piece, isAway } = useLate(entryPages, isOfEntry ? 'now' : 'soon')
  const isNewHere = useIsNewHere(view.kind !== 'opening' && (!isOfEntry || piece !== undefined))
  useAddress(form)
  useWayOut(form, isAtRisk(view))
  switch (view.kind) {
    case 'opening':
      return <OpeningPage text={formPage.opening} />
    case 'choosing':
      return <TypeChoice isNewHere={isNewHere} groups={groups} captured={view.captured} />
    case 'gone':
      return <GonePage view={view} isNewHere={isNewHere} />
    default:
      if (!piece) return <OpeningPage text={isAway ? formPage.away : formPage.opening} />
      return <piece.EntryPages form={form} view={view} groups={groups} isNewHere={isNewHere} />
  }
}

function OpeningPage({ text }: { readonly text: string }) {
  return (
    <>
      <h1>{formPage.title}</h1>
      <Opening says={text} class="screen-only quiet entry-form_opening" role="status" />
    </>
  )
}

function GonePage({ view, isNewHere }: { readonly view: Gone; readonly isNewHere: boolean }) {
  const words = gone[view.why]
  return (
    <>
      <Title isNewHere={isNewHere} page={words.title(view.number)}>
        {words.title(view.number)}
      </Title>
      <p class="lead">{words.text}</p>
      <p>
        <a class="action" href={address.log}>
          {formPage.back}
        </a>
      </p>
    </>
  )
}

/** Whether what is shown came after something else was: the first thing shown is read from the top. */
function useIsNewHere(isShown: boolean): boolean {
  const shown = useRef(false)
  const isNew = shown.current
  useEffect(() => {
    if (isShown) shown.current = true
  }, [isShown])
  return isNew
}

/** The address says which entry it is; what it says of a new one is kept with the id that the form gave it. */
function useAddress(form: Form): void {
  useEffect(() => {
    const open = async () => {
      const { hash } = location
      const fragment = await form.open(hash)
      if (location.hash === hash && fragment !== hash.replace(/^#/, '')) {
        history.replaceState(null, '', fragment === '' ? location.pathname : `#${fragment}`)
      }
    }
    void open()
    addEventListener('hashchange', open)
    return () => {
      removeEventListener('hashchange', open)
      form.close()
    }
  }, [])
}

/** What is shown is nowhere but on this page. */
function isAtRisk(view: FormView): boolean {
  if (view.kind === 'writing') return view.keeping === 'not-kept'
  return view.kind === 'saved' && view.keptIn === 'memory' && !view.isDraftKept && !view.isTaken
}
