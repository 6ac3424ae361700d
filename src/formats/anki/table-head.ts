/** What the lines at a table’s beginning say of it: columns count from 0. */
export interface TableHead {
  readonly separator?: string
  /** Absent where they do not say it. */
  readonly isHtml?: boolean
  readonly guid?: number
  readonly noteType?: number
  readonly deck?: number
  readonly tags?: number
  readonly allTags: readonly string[]
  readonly deckName: string
  readonly columns?: readonly string[]
}

const SEPARATORS: Readonly<Record<string, string>> = {
  tab: '\t',
  comma: ',',
  semicolon: ';',
  space: ' ',
  pipe: '|',
  colon: ':',
}

/** Reads the heading lines of a text file from Anki; `lines` are how many there are, none in any other table. */
export function readHead(text: string): {
  readonly head: TableHead
  readonly body: string
  readonly lines: number
} {
  const said = new Map<string, string>()
  let at = 0
  let lines = 0
  for (;;) {
    const end = text.indexOf('\n', at)
    const line = text.slice(at, end < 0 ? text.length : end)
    const [, key, value = ''] = /^#\s*([a-z ]{1,30}):(.*)$/i.exec(line) ?? []
    if (key === undefined) break
    said.set(key.trim().toLowerCase(), value.replace(/^ +/, ''))
    at = end < 0 ? text.length : end + 1
    lines += 1
    if (end < 0) break
  }
  const column = (name: string) => {
    const number = Number(said.get(`${name} column`) ?? '')
    return Number.isInteger(number) && number > 0 ? number - 1 : undefined
  }
  const named = said.get('separator')
  const separator =
    named === undefined ? undefined : (SEPARATORS[named.trim().toLowerCase()] ?? [...named][0])
  const columns = said.get('columns')?.split(separator ?? '\t')
  const [guid, noteType, deck, tags] = ['guid', 'notetype', 'deck', 'tags'].map(column)
  const html = said.get('html')
  const head: TableHead = {
    ...(html === undefined ? {} : { isHtml: /^true$/i.test(html.trim()) }),
    allTags: (said.get('tags') ?? '').split(/\s+/).filter(Boolean),
    deckName: (said.get('deck') ?? '').trim(),
    ...(separator ? { separator } : {}),
    ...(guid === undefined ? {} : { guid }),
    ...(noteType === undefined ? {} : { noteType }),
    ...(deck === undefined ? {} : { deck }),
    ...(tags === undefined ? {} : { tags }),
    ...(columns ? { columns } : {}),
  }
  return { head, body: text.slice(at), lines }
}
