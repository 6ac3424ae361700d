import { elsewhere, shownText, showText, textWords as words } from '#messages/log-form-texts.ts'
import type { EntryForm } from '#stores/log/form.ts'
import { isBehind, SAVED, type Writing } from '#stores/log/form-view.ts'
import { useSpoken } from './use-spoken.ts'

interface Props {
  readonly form: EntryForm
  readonly view: Writing
  /** Something else comes first: its own turn comes after. */
  readonly isQuiet: boolean
}

/** Which text of the entry is in the form, where there are others, and the ways to them. Its live region is always there. */
export function OtherTexts({ form, view, isQuiet }: Props) {
  const said = isQuiet ? undefined : sayingOf(view)
  const text = useSpoken(said?.text ?? '')
  return (
    <section
      class={said?.title ? 'problems flow' : said ? 'came-back' : undefined}
      tabIndex={said?.title ? -1 : undefined}
      aria-labelledby={said?.title ? 'elsewhere' : undefined}
    >
      {said?.title ? <h2 id="elsewhere">{said.title}</h2> : null}
      <p role="status" key="said">
        {text}
      </p>
      {said ? <Ways form={form} view={view} isBehind={said.title !== undefined} /> : null}
    </section>
  )
}

interface WaysProps extends Omit<Props, 'isQuiet'> {
  readonly isBehind: boolean
}

function Ways({ form, view, isBehind: isElsewhere }: WaysProps) {
  const { shown, thrown } = view
  const others = othersOf(view)
  if (isElsewhere) {
    return others.some(({ name }) => name === SAVED) ? (
      <button type="button" class="button is-second" onClick={() => form.showText(SAVED)}>
        {elsewhere.look}
      </button>
    ) : null
  }
  if (!view.isOffered) return null
  return (
    <p class="actions">
      {thrown ? (
        <button type="button" class="action" onClick={() => form.takeUpAgain()}>
          {words.undo}
        </button>
      ) : null}
      {others.map((other) => (
        <button type="button" class="action" key={other.name} onClick={() => form.showText(other.name)}>
          {showText(other, shownOf(view), others)}
        </button>
      ))}
      {shown !== SAVED && others.length > 0 ? (
        <button type="button" class="action" onClick={() => void form.throwAway()}>
          {words.throwAway}
        </button>
      ) : null}
    </p>
  )
}

interface Saying {
  /** Where it is a warning. */
  readonly title?: string
  readonly text: string
}

function sayingOf(view: Writing): Saying | undefined {
  if (isBehind(view)) return view.isOff ? elsewhere.off : elsewhere.changed
  const others = othersOf(view)
  const of = view.isOffered && others.length > 0 ? shownText(shownOf(view), others) : ''
  const first = view.thrown ? words.thrown : view.isSavedSince ? words.savedSince : ''
  const text = [first, view.isSavedSince ? '' : of].filter(Boolean).join(' ')
  return text === '' ? undefined : { text }
}

function othersOf({ texts, shown }: Writing) {
  return texts.filter(({ name }) => name !== shown)
}

function shownOf({ texts, shown }: Writing) {
  return texts.find(({ name }) => name === shown) ?? {}
}
