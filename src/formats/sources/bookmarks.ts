import type { ReadSources } from '#domain/log/source.ts'
import { type Found, gather } from './gather.ts'
import { decodedHtml, htmlPieces } from './html-pieces.ts'

/**
 * Reads bookmarks as browsers export them (Netscape bookmark file), folders as tags. Total on any text; nothing of
 * the page is ever made a page of, so nothing in it can run.
 */
export function readBookmarks(html: string): ReadSources {
  return gather(html, linksOf)
}

/** Folders within folders are kept so deep. */
const FOLDERS_MAX = 12

/** Folders that every browser has, and that say nothing. */
const OWN_FOLDERS =
  /^(?:bookmarks?(?: ?bar| ?menu| toolbar)?|personal toolbar(?: folder)?|favou?rites(?: bar)?|other bookmarks|mobile bookmarks|imported.*|unsorted.*)$/i

/** A link whose words are being read, or were. */
interface Link {
  readonly line: number
  readonly attributes: ReadonlyMap<string, string>
  readonly folders: readonly string[]
  words: string
  note: string
}

function* linksOf(html: string): Generator<Found> {
  const folders: string[] = []
  let folder: string | undefined
  let named: string | undefined
  let link: Link | undefined
  let isInLink = false
  let isNote = false
  for (const piece of htmlPieces(html)) {
    if (piece.kind === 'text') {
      if (isInLink && link) link.words += piece.text
      else if (named !== undefined) named += piece.text
      else if (isNote && link) link.note += piece.text
      continue
    }
    switch (piece.name) {
      case 'a':
        if (link) yield* sourceOf(link)
        link = { line: piece.line, attributes: piece.attributes, folders: [...folders], words: '', note: '' }
        isInLink = true
        isNote = false
        break
      case '/a':
        isInLink = false
        break
      case 'h3':
        named = ''
        isNote = false
        break
      case '/h3':
        folder = named
        named = undefined
        break
      case 'dl':
        if (folders.length < FOLDERS_MAX * 100) folders.push(folder ?? '')
        folder = undefined
        break
      case '/dl':
        folders.pop()
        isNote = false
        break
      case 'dd':
        isNote = true
        break
      case 'dt':
        isNote = false
        isInLink = false
        break
      default:
    }
  }
  if (link) yield* sourceOf(link)
}

/** Firefox keeps its own searches among the bookmarks: nobody put them there, so nothing is said of them. */
function sourceOf(link: Link): readonly Found[] {
  return /^\s*place:/i.test(link.attributes.get('href') ?? '') ? [] : [sourceIn(link)]
}

function sourceIn({ line, attributes, folders, words, note }: Link): Found {
  const said = (name: string) => decodedHtml(attributes.get(name) ?? '').trim()
  const address = said('href')
  // What opens a part of the browser, or runs, is no source.
  if (!/^https?:\/\/./i.test(address))
    return { line, kind: 'no-address', text: address.slice(0, 80).toWellFormed() }
  const named = folders.slice(0, FOLDERS_MAX).map((folder) => decodedHtml(folder).trim())
  return {
    line,
    parts: {
      title: decodedHtml(words).trim() || hostOf(address),
      address,
      accessedOn: dayOf(said('add_date') || said('time_added')),
      note: decodedHtml(note),
      tags: [...named.filter((folder) => !OWN_FOLDERS.test(folder)), ...said('tags').split(',')],
    },
  }
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : ''
}

/** Seconds since 1970; some programs count in thousandths or millionths. */
function dayOf(text: string): string {
  const count = /^\d{9,17}$/.test(text) ? Number(text) : 0
  const seconds = count > 1e14 ? count / 1e6 : count > 1e11 ? count / 1e3 : count
  return seconds > 0 ? new Date(seconds * 1_000).toISOString().slice(0, 10) : ''
}
