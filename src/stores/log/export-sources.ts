import { localDateOf } from '#domain/local-date.ts'
import type { Source } from '#domain/log/source.ts'
import { sourceOfRecord } from '#domain/log/source-record.ts'
import { isInbox } from '#domain/log/stage.ts'
import { getDevice } from '#stores/device.ts'
import { passGate } from '#stores/guard/gate.ts'
import { $exporting } from './export.ts'
import { readLog } from './standing.ts'

/** The ways sources leave for other programs. */
export type SourceFormat = 'ris' | 'bibtex' | 'csl-json'

/** How a file of each ends. */
const ENDINGS = { ris: 'ris', bibtex: 'bib', 'csl-json': 'json' } as const

/**
 * Hands the person what the log’s resources say of their sources, for other programs. Lines of the inbox stay behind,
 * and nothing goes out before the gate lets it.
 */
export async function exportSources(as: SourceFormat): Promise<void> {
  $exporting.set({ kind: 'making' })
  try {
    const device = getDevice()
    const all = (await readLog(device)).entries
    const entries = all.filter(
      ({ isDeleted, record }) => !isDeleted && !isInbox(record) && record.type === 'resource',
    )
    if (!(await passGate(entries, () => void exportSources(as)))) return $exporting.set({ kind: 'idle' })
    const named = entries.filter(({ record }) => record.title !== '')
    const name = `due-credit-sources-${localDateOf(device.now())}.${ENDINGS[as]}`
    const { type, bytes } = await written(
      as,
      named.map(({ record }) => sourceOfRecord(record)),
    )
    const isTaken = await device.files.offer(name, type, bytes)
    $exporting.set(isTaken ? { kind: 'made', name, entries: named.length } : { kind: 'declined' })
  } catch (error) {
    // What writes the file is loaded only now, and may be out of reach.
    $exporting.set({ kind: 'failed' })
    throw error
  }
}

async function written(as: SourceFormat, sources: readonly Source[]) {
  switch (as) {
    case 'ris': {
      const { RIS_TYPE, writeRis } = await import('#formats/sources/write-ris.ts')
      return { type: RIS_TYPE, bytes: writeRis(sources) }
    }
    case 'bibtex': {
      const { BIBTEX_TYPE, writeBibtex } = await import('#formats/sources/write-bibtex.ts')
      return { type: BIBTEX_TYPE, bytes: writeBibtex(sources) }
    }
    case 'csl-json': {
      const { CSL_TYPE, writeCslJson } = await import('#formats/sources/write-csl-json.ts')
      return { type: CSL_TYPE, bytes: writeCslJson(sources) }
    }
  }
}
