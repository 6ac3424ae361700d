import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { StoredFact } from '#domain/journal/fact.ts'
import { parseFact } from '#domain/journal/parse.ts'
import { hasFields, isObject, limitedText, ownValue } from '#domain/journal/shape.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import type { Ending, TakeBytes } from '#formats/gzip.ts'
import { formsIn } from './forms.ts'
import { type Backup, type BackupHead, COUNT, endLine, isDevice, joined, LF } from './lines.ts'
import type { BackupProblem } from './problem.ts'

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })

/** The longest line that is read: an erased entry with years of revisions is 2 MB. */
const LINE_MAX_BYTES = 16 * 1024 * 1024

/** Hears the bytes of a file of lines, and says in the end what it holds or why it is no use. */
export interface LineReader {
  readonly take: TakeBytes
  end(ending: Ending): Result<Backup, BackupProblem>
}

/** Reads a file of lines as it comes. Total on any bytes. */
export function createLineReader(): LineReader {
  const reading = createReading()
  const { takeLine, fault } = reading
  let pieces: Uint8Array[] = []
  let held = 0

  return {
    take(bytes) {
      let from = 0
      for (let at = bytes.indexOf(LF); at >= 0; at = bytes.indexOf(LF, from)) {
        const line = joined([...pieces, bytes.subarray(from, at)])
        pieces = []
        held = 0
        from = at + 1
        if (!takeLine(line)) return false
      }
      if (from === bytes.length) return true
      pieces.push(bytes.slice(from))
      held += bytes.length - from
      return held <= LINE_MAX_BYTES || fault({ kind: 'line', line: reading.line() + 1 })
    },
    end(ending) {
      const rest = joined(pieces)
      // An editor may have taken the last line feed off: nothing is missing without it.
      if (rest.length > 0 && (reading.isOver() || (ending === 'whole' && isEndLine(rest)))) takeLine(rest)
      return reading.end(ending)
    },
  }
}

/** What the lines so far come to. */
function createReading() {
  const sum = sha256.create()
  const facts: StoredFact[] = []
  let line = 0
  let unreadable = 0
  let head: BackupHead | undefined
  let digest: string | undefined
  let problem: BackupProblem | undefined

  const records = () => facts.length + unreadable
  const fault = (found: BackupProblem): boolean => {
    problem ??= found
    return false
  }

  function takeLine(bytes: Uint8Array): boolean {
    line += 1
    if (digest !== undefined) return fault({ kind: 'trailing' })
    const text = utf8.decode(bytes)
    const value = parsed(text)
    if (head && isObject(value) && ownValue(value, 'end') === true) return takeEnd(value, text, head)
    if (head) takeFact(value)
    else head = headOf(value)
    if (!head || value === undefined) return fault({ kind: 'line', line })
    sum.update(bytes).update(Uint8Array.of(LF))
    return true
  }

  function takeFact(value: unknown): void {
    const fact = parseFact(value)
    if (fact.ok) facts.push(fact.value)
    else unreadable += 1
  }

  function takeEnd(value: object, text: string, { count }: BackupHead): boolean {
    const [said, sha] = [ownValue(value, 'count'), ownValue(value, 'sha256')]
    if (typeof said !== 'number' || typeof sha !== 'string' || text !== endLine(said, sha)) {
      return fault({ kind: 'line', line })
    }
    const wrong = [said, count].find((one) => one !== records())
    if (wrong !== undefined) return fault({ kind: 'miscounted', said: wrong, found: records() })
    digest = bytesToHex(sum.digest())
    return digest === sha || fault({ kind: 'digest' })
  }

  function end(ending: Ending): Result<Backup, BackupProblem> {
    if (problem) return fail(problem)
    // Every line is there and true, and what they are packed in is not: it goes on, or its own sum is another.
    if (ending === 'damaged' || (ending === 'cut' && digest !== undefined)) {
      return fail({ kind: 'packing', records: records() })
    }
    if (ending === 'whole' && head && digest !== undefined) return ok({ ...head, facts, unreadable, digest })
    return fail({ kind: 'ends-early', records: records(), of: head?.count ?? 0 })
  }

  return { takeLine, fault, end, line: () => line, isOver: () => digest !== undefined }
}

function isEndLine(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes.subarray(0, 12)) === '{"end":true,'
}

/** What a first line says, once it is parsed; undefined where that is none of ours. */
export function headOf(value: unknown): BackupHead | undefined {
  const body = isObject(value) ? ownValue(value, 'body') : undefined
  // A later release may say more.
  if (!isObject(body) || !hasFields(body, BODY)) return undefined
  const { madeAt, app, count, devices } = body as Body
  const forms = formsIn(body)
  return { madeAt: Date.parse(madeAt), app, count, devices: new Map(Object.entries(devices)), forms }
}

/** The shape that `BODY` has checked. */
interface Body {
  readonly madeAt: string
  readonly app: string
  readonly count: number
  readonly devices: { readonly [device: string]: { readonly most: number; readonly count: number } }
}

const HELD = { most: COUNT, count: COUNT }
const BODY = {
  madeAt: (value: unknown) => typeof value === 'string' && !Number.isNaN(Date.parse(value)),
  app: limitedText(100),
  count: COUNT,
  devices: (value: unknown) =>
    isObject(value) &&
    Object.entries(value).every(
      ([device, held]) => isDevice(device) && isObject(held) && hasFields(held, HELD),
    ),
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
