/**
 * The bookmarklet: reads what the open page says of itself and opens the capture page at `site` with it. It runs in
 * pages of others, so it names nothing outside itself, changes nothing, and trusts nothing: what it reads is looked at
 * where it arrives (`#domain/log/captured-page.ts`). Its text is made short at build.
 */
export function readPageFor(site: string): void {
  type Thing = Readonly<Record<string, unknown>>
  const page = document
  /** The contents of metadata by name, in the order of the names. */
  const metas = (...names: string[]) =>
    names.flatMap((name) =>
      [...page.querySelectorAll('meta')]
        .filter((meta) =>
          [meta.name, meta.getAttribute('property')].some((said) => said?.toLowerCase() === name),
        )
        .map((meta) => meta.content),
    )
  const list = (said: unknown): readonly unknown[] => (Array.isArray(said) ? said : [said])
  const isThing = (said: unknown): said is Thing => typeof said === 'object' && said !== null
  const nameIn = (said: unknown) => (isThing(said) ? said.name : said)
  const things = [...page.querySelectorAll('script[type="application/ld+json"]')].flatMap(
    ({ textContent }) => {
      try {
        const said = list(JSON.parse(textContent))
        return [...said, ...said.flatMap((one) => (isThing(one) ? list(one['@graph']) : []))].filter(isThing)
      } catch {
        // Others write what they like.
        return []
      }
    },
  )
  const thing =
    things.find((one) => /article|posting|video|book|course|podcast|report/i.test(`${one['@type']}`)) ?? {}
  let link = ''
  const tell = (name: string, said: readonly unknown[], most: number, count = 1) => {
    const texts = said.filter((one): one is string => typeof one === 'string' && one.trim() !== '')
    for (const text of texts.slice(0, count)) {
      // Half a letter cannot be encoded.
      const whole = [...text.trim()]
        .slice(0, most)
        .join('')
        .replace(/[\ud800-\udfff]/gu, '')
      link += `&${name}=${encodeURIComponent(whole)}`
    }
  }
  const cited = metas('citation_author', 'dc.creator')
  const address = page.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href
  const names = metas('citation_title', 'dc.title', 'og:title')
  const days = metas('citation_publication_date', 'citation_date', 'dc.date', 'article:published_time')
  tell('url', [location.href], 2000)
  tell('canonical', [address], 2000)
  tell('title', [...names, thing.headline, thing.name, page.title], 300)
  const writers = list(thing.author ?? metas('author')).map(nameIn)
  tell('author', cited[0] ? cited : writers, 200, 20)
  tell(
    'doi',
    metas('citation_doi', 'prism.doi', 'dc.identifier').filter((said) => /10\.\d/.test(said)),
    400,
  )
  tell('isbn', [...metas('citation_isbn', 'book:isbn'), thing.isbn], 40)
  tell('date', [...days, thing.datePublished, thing.uploadDate], 60)
  tell('publisher', [...metas('citation_publisher'), nameIn(thing.publisher), ...metas('og:site_name')], 200)
  tell('container', metas('citation_journal_title'), 200)
  tell('type', [...list(thing['@type']), ...metas('og:type')], 60)
  tell('text', [`${getSelection()}`], 4000)
  const capture = `${site}#k1${link}&end`
  const opened = open(capture)
  if (opened) opened.opener = null
  else location.href = capture
}
