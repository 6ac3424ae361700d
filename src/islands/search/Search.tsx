import { useStore } from '@nanostores/preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { search } from '#messages/search.ts'
import { $search, type SearchState, searchFor } from '#stores/search.ts'
import { Hits } from './Hits.tsx'

/** How long typing rests before a search begins. */
const REST_MILLIS = 150

/**
 * The search page: a field, and what was found. The words stand in the address, so that a search can be kept, and behind
 * `#`, which no host hears.
 */
export function Search() {
  const state = useStore($search, { ssr: 'initial' })
  const [query, setQuery] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const asked = useRef<string>()

  // What was typed before the script was there counts for more than the address.
  useLayoutEffect(() => {
    const first = field.current?.value || wordsInAddress()
    setQuery(first)
    ask(first)
    field.current?.focus()
  }, [])

  useEffect(() => {
    const rest = setTimeout(() => ask(query), REST_MILLIS)
    return () => clearTimeout(rest)
  }, [query])

  function ask(words: string, again = false) {
    if (!again && words === asked.current) return
    asked.current = words
    keepInAddress(words)
    void searchFor(words)
  }

  return (
    <div class="find_page">
      <search>
        <form
          class="find"
          // Before the script is here, or without it, words go nowhere.
          method="dialog"
          onSubmit={(event) => {
            event.preventDefault()
            ask(query, true)
          }}
        >
          <label class="field_name" for="find">
            {search.label}
          </label>
          <div class="find_row">
            <input
              ref={field}
              class="field_input"
              id="find"
              name="q"
              type="search"
              autocomplete="off"
              enterkeyhint="search"
              value={query}
              onInput={(event) => setQuery(event.currentTarget.value)}
            />
            <button class="button" type="submit">
              {search.go}
            </button>
          </div>
        </form>
      </search>
      <p class="find_says small" role="status">
        {says(state)}
      </p>
      {state.kind === 'found' && <Hits hits={state.hits} count={state.count} />}
    </div>
  )
}

function says(state: SearchState): string {
  switch (state.kind) {
    case 'idle':
      return search.hint
    case 'loading':
      return search.loading
    case 'failed':
      return search.failed
    case 'found':
      return state.count === 0 ? search.nothing(state.query) : search.found(state.count, state.query)
  }
}

/** Links of earlier releases had the words behind `?`. */
function wordsInAddress(): string {
  const { hash, searchParams } = new URL(location.href)
  return new URLSearchParams(hash.slice(1)).get('q') ?? searchParams.get('q') ?? ''
}

function keepInAddress(words: string) {
  const here = new URL(location.href)
  here.searchParams.delete('q')
  const hash = words.trim() === '' ? '' : String(new URLSearchParams({ q: words.trim() }))
  // Who followed the link past the head of the page stays there.
  if (hash !== '' || here.hash.startsWith('#q=')) here.hash = hash
  if (here.href !== location.href) history.replaceState(history.state, '', here)
}
