import { textsIn } from '#domain/log/record.ts'
import { ENTRY_TYPES } from '#domain/log/types.ts'
import { marksOf, marksOfEntry } from '#domain/portfolio/marks.ts'
import type { Portfolio } from '#domain/portfolio/portfolio.ts'
import type { Moment } from '#domain/time.ts'
import { typeText } from '#messages/log.ts'
import { tableWords } from '#messages/log-table.ts'
import { fieldText } from '#messages/log-values.ts'
import { paperOf } from '#messages/portfolio-paper.ts'

/** The files a portfolio can become. */
export type FileWay = 'docx' | 'markdown' | 'csv' | 'json'

/** A file, made. */
export interface MadeFile {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** A portfolio as a file of this name, before the dot. What writes it is loaded only here. */
export async function makeFile(
  way: FileWay,
  name: string,
  portfolio: Portfolio,
  now: Moment,
): Promise<MadeFile> {
  switch (way) {
    case 'docx': {
      const { DOCX_TYPE, writePortfolioDocx } = await import('#formats/portfolio-docx.ts')
      return { name: `${name}.docx`, type: DOCX_TYPE, bytes: await writePortfolioDocx(paperOf(portfolio)) }
    }
    case 'markdown': {
      const { writePortfolioMarkdown, ZIP_TYPE } = await import('#formats/portfolio-markdown.ts')
      const bytes = await writePortfolioMarkdown(paperOf(portfolio), matterOf(portfolio))
      return { name: `${name}-markdown.zip`, type: ZIP_TYPE, bytes }
    }
    case 'csv':
      return { name: `${name}-tables.zip`, type: 'application/zip', bytes: await tablesOf(portfolio) }
    case 'json': {
      const { LOG_JSON_TYPE, writeLogJson } = await import('#formats/log-json.ts')
      const points = [...portfolio.units, ...portfolio.otherUnits].flatMap((unit) => unit.points)
      const bytes = writeLogJson(
        portfolio.entries,
        [...points, ...portfolio.criteria, ...portfolio.otherCriteria],
        now,
      )
      return { name: `${name}.json`, type: LOG_JSON_TYPE, bytes }
    }
  }
}

async function tablesOf(portfolio: Portfolio): Promise<Uint8Array<ArrayBuffer>> {
  const { writeTypeTables } = await import('#formats/portfolio-csv.ts')
  const { entries, named, units, otherUnits, criteria, otherCriteria } = portfolio
  const words = tableWords([...entries, ...named], [...units, ...otherUnits], [...criteria, ...otherCriteria])
  const fieldsOf = new Map(Object.values(ENTRY_TYPES).map((type) => [String(type.name), type.fields]))
  return writeTypeTables(entries, (type) => ({
    name: typeText(type),
    words: { ...words, field: (field) => fieldText(type, field) },
    order: (fieldsOf.get(type) ?? []).map((field) => field.name),
  }))
}

/** What programs for notes sort by. */
function matterOf(portfolio: Portfolio) {
  const marks = marksOf(portfolio)
  const byNumber = new Map(portfolio.entries.map((entry) => [entry.number, entry]))
  return (number: number) => {
    const entry = byNumber.get(number)
    if (!entry) return {}
    const { title, type, occurredOn, minutes, fields } = entry.record
    return {
      title,
      entry: number,
      type: typeText(type),
      date: occurredOn,
      minutes,
      shows: marksOfEntry(marks, entry).flatMap(({ code }) => (code === '' ? [] : [code])),
      tags: textsIn(fields.tags),
      signed: portfolio.signed.get(entry.id)?.map(({ by, on }) => [on, by].filter(Boolean).join(' ')),
    }
  }
}
