import { type Block, type PaperFact, type PaperTable, sheetId } from '#domain/portfolio/paper.ts'

interface Props {
  readonly block: Block
  readonly isPreview: boolean
}

/** One stretch of the paper. */
export function PaperBlock({ block, isPreview }: Props) {
  switch (block.kind) {
    case 'text':
      return (
        <p class={block.isNote ? 'paper_text small quiet' : 'paper_text'} dir="auto">
          {block.text}
        </p>
      )
    case 'heading':
      return block.level === 3 ? <h3 dir="auto">{block.text}</h3> : <h4 dir="auto">{block.text}</h4>
    case 'facts':
      return (
        <dl class="paper_facts">
          {block.facts.map((fact, at) => (
            <Fact key={at} fact={fact} isPreview={isPreview} />
          ))}
        </dl>
      )
    case 'table':
      return <Table table={block} isPreview={isPreview} />
    case 'blanks':
      return (
        <dl class="paper_blanks small">
          {block.labels.map((label) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{'\u00a0'}</dd>
            </div>
          ))}
        </dl>
      )
    case 'references':
      return (
        <ul class="paper_references">
          {block.references.map((parts, at) => (
            <li key={at} dir="auto">
              {/* Each keeps its direction to itself: signs between a title and a publisher stay where they are. */}
              {parts.map(({ text, isItalic }, place) => (
                <bdi key={place}>{isItalic ? <i>{text}</i> : text}</bdi>
              ))}
            </li>
          ))}
        </ul>
      )
  }
}

function Fact({
  fact: { label, values, to },
  isPreview,
}: {
  readonly fact: PaperFact
  readonly isPreview: boolean
}) {
  const isBlank = values.every((value) => value === '')
  return (
    <div class={isBlank ? 'is-blank' : undefined}>
      <dt>{to === undefined || isPreview ? label : <a href={`#${sheetId(to)}`}>{label}</a>}</dt>
      {values.map((value, at) => (
        <dd key={at} dir="auto">
          {value === '' ? '\u00a0' : value}
        </dd>
      ))}
    </div>
  )
}

function Table({ table, isPreview }: { readonly table: PaperTable; readonly isPreview: boolean }) {
  const { caption, head, rows } = table
  return (
    <table class={`paper_table of-${head.length}`}>
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          {head.map((cell) => (
            <th key={cell} scope="col">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ cells, to }, row) => (
          <tr key={row}>
            {cells.map((cell, at) => (
              <td key={at} dir="auto">
                {at === 0 && to !== undefined && !isPreview ? <a href={`#${sheetId(to)}`}>{cell}</a> : cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
