import { type Paper, sheetId } from '#domain/portfolio/paper.ts'
import { paperWords as words } from '#messages/portfolio-words.ts'
import { PaperBlock } from './PaperBlock.tsx'

interface Props {
  readonly paper: Paper
  /** On screen, beside the page’s own headings: it leads nowhere. */
  readonly isPreview?: boolean
}

/** A portfolio as sheets of paper: cover with its contents, the parts, an entry to a sheet. */
export function PaperSheets({ paper, isPreview = false }: Props) {
  const { title, cover, parts, sheets, sheetsTitle, contentsTitle } = paper
  const [first] = sheets
  const linkTo = (id: string, text: string) => (isPreview ? text : <a href={`#${id}`}>{text}</a>)
  return (
    <>
      <section class="paper_sheet is-cover">
        {isPreview ? <h2 class="paper_title">{title}</h2> : <h1 class="paper_title">{title}</h1>}
        {cover.map((block, at) => (
          <PaperBlock key={at} block={block} isPreview={isPreview} />
        ))}
        <p class="paper_text small quiet">{words.margin}</p>
        <h2>{contentsTitle}</h2>
        <ol class="paper_contents">
          {parts.map((part) => (
            <li key={part.id}>{linkTo(part.id, part.title)}</li>
          ))}
          {first && <li>{linkTo(first.id, sheetsTitle)}</li>}
        </ol>
      </section>
      {!isPreview &&
        parts.map((part) => (
          <section key={part.id} id={part.id} class={`paper_sheet is-${part.id}`}>
            <h2>{part.title}</h2>
            {part.blocks.map((block, at) => (
              <PaperBlock key={at} block={block} isPreview={isPreview} />
            ))}
          </section>
        ))}
      {sheets.map((sheet) => (
        <section
          key={sheet.id}
          id={isPreview ? undefined : sheetId(sheet.number)}
          class="paper_sheet is-entry"
        >
          <h2 dir="auto">{sheet.title}</h2>
          {sheet.blocks.map((block, at) => (
            <PaperBlock key={at} block={block} isPreview={isPreview} />
          ))}
        </section>
      ))}
    </>
  )
}
