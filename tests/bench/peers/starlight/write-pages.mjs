/**
 * Writes the words of our built lessons as pages of this peer, so that both sites say the same: headings,
 * paragraphs, lists and links of each page's main part, without our marks, drawings and buttons.
 * `node write-pages.mjs <our dist>`
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const docs = fileURLToPath(new URL('./src/content/docs/', import.meta.url))
const [ours] = process.argv.slice(2)
if (!ours) throw new Error('Name the folder of our built site.')

const KEPT = /^(h[2-4]|p|ul|ol|li|blockquote|table|thead|tbody|tr|th|td|a|strong|em|b|i|s|dl|dt|dd|details|summary)$/
const GONE = /<(script|style|svg|button|form|template|noscript|astro-island|nav|footer)\b[\s\S]*?<\/\1>/g

await rm(docs, { recursive: true, force: true })
for (const unit of await readdir(join(ours, 'units'))) await write(`units/${unit}/lesson`, `lessons/${unit}`)
for (const concept of await readdir(join(ours, 'concepts'))) await write(`concepts/${concept}`, `concepts/${concept}`)
await page('index', 'Due Credit', '<p>The same lessons, on Starlight.</p>')

async function write(from, to) {
  const html = await readFile(join(ours, from, 'index.html'), 'utf8').catch(() => undefined)
  const main = html && /<main\b[^>]*>([\s\S]*?)<\/main>/.exec(html)?.[1]
  if (!main) return
  const title = /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(main)?.[1]?.replace(/<[^>]+>/g, '') ?? to
  await page(to, title.trim(), wordsOf(main.replace(/<h1[\s\S]*?<\/h1>/, '')))
}

async function page(to, title, body) {
  const file = join(docs, `${to}.md`)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, `---\ntitle: ${JSON.stringify(title)}\n---\n\n${body}\n`)
}

function wordsOf(html) {
  let last
  let text = html.replace(/<!--[\s\S]*?-->/g, '')
  do {
    last = text
    text = text.replace(GONE, '')
  } while (text !== last)
  return text
    .replace(/<(\/?)([a-z0-9-]+)([^>]*)>/gi, (_, close, name, rest) => {
      if (!KEPT.test(name)) return ' '
      const href = name === 'a' && !close ? /\shref="([^"]*)"/.exec(rest)?.[1] : undefined
      return `<${close}${name}${href ? ` href="${href}"` : ''}>`
    })
    .replace(/\s*\n\s*/g, '\n')
}
