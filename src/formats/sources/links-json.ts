import { isObject, ownValue } from '#domain/journal/shape.ts'
import type { ReadSources } from '#domain/log/source.ts'
import { type Found, gather } from './gather.ts'

/** A link as a program that keeps bookmarks writes it, and the collection it lies in. */
interface Link {
  readonly item: object
  readonly collection?: string
}

/** Reads what Karakeep (`bookmarks`) and Linkwarden (`collections` with `links`) export. Total on any text. */
export function readLinksJson(text: string): ReadSources {
  return gather(text, linksOf)
}

/** The links in a parsed file; nothing where it is no such file. */
export function linksIn(value: unknown): readonly Link[] | undefined {
  if (!isObject(value)) return undefined
  const bookmarks = ownValue(value, 'bookmarks')
  if (Array.isArray(bookmarks)) return bookmarks.filter(isObject).map((item) => ({ item }))
  const collections = ownValue(value, 'collections')
  if (!Array.isArray(collections)) return undefined
  return collections.filter(isObject).flatMap((collection) => {
    const links: unknown = ownValue(collection, 'links')
    const name = textOf(ownValue(collection, 'name'))
    const items: readonly unknown[] = Array.isArray(links) ? links : []
    return items.filter(isObject).map((item) => ({ item, ...(name && { collection: name }) }))
  })
}

function* linksOf(text: string): Generator<Found> {
  let place = 0
  for (const link of linksIn(parsed(text)) ?? []) {
    place += 1
    yield sourceIn(link, place)
  }
}

function sourceIn({ item, collection }: Link, line: number): Found {
  const content = ownValue(item, 'content')
  const address = textOf(ownValue(isObject(content) ? content : item, 'url')) ?? ''
  // A note or a picture is no source.
  if (!/^https?:\/\/./i.test(address))
    return { line, kind: 'no-address', text: address.slice(0, 80).toWellFormed() }
  const title =
    textOf(ownValue(item, 'title')) ??
    textOf(ownValue(item, 'name')) ??
    textOf(ownValue(isObject(content) ? content : item, 'title'))
  return {
    line,
    parts: {
      title: title ?? (URL.canParse(address) ? new URL(address).hostname : ''),
      address,
      accessedOn: dayOf(ownValue(item, 'createdAt')),
      note: textOf(ownValue(item, 'note')),
      tags: [
        ...(collection && collection !== 'Unorganized' ? [collection] : []),
        ...tagsIn(ownValue(item, 'tags')),
      ],
    },
  }
}

function tagsIn(tags: unknown): readonly string[] {
  if (!Array.isArray(tags)) return []
  return tags.flatMap((tag: unknown) => textOf(isObject(tag) ? ownValue(tag, 'name') : tag) ?? [])
}

/** Seconds since 1970, or a text that begins with a day. */
function dayOf(value: unknown): string {
  if (typeof value === 'number' && value > 1e8 && value < 1e11)
    return new Date(value * 1_000).toISOString().slice(0, 10)
  return textOf(value)?.slice(0, 10) ?? ''
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}
