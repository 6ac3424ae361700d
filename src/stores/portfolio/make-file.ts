import type { Portfolio } from '#domain/portfolio/portfolio.ts'
import type { Moment } from '#domain/time.ts'

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
    case 'json': {
      const { LOG_JSON_TYPE, writeLogJson } = await import('#formats/log-json.ts')
      const points = [...portfolio.units, ...portfolio.otherUnits].flatMap((unit) => unit.points)
      return {
        name: `${name}.json`,
        type: LOG_JSON_TYPE,
        bytes: writeLogJson(portfolio.entries, points, now),
      }
    }
    default:
      throw new Error(`No file is made by way of ${way}`)
  }
}
