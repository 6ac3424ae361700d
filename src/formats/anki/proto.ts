/** A value in a message: a number, or bytes that may be text. */
type ProtoValue = number | Uint8Array

/** The fields of a Protocol Buffers message by number, the last of each; nothing where it is none. */
export function readProto(bytes: Uint8Array): ReadonlyMap<number, ProtoValue> | undefined {
  const fields = new Map<number, ProtoValue>()
  let at = 0
  const varint = (): number => {
    let value = 0
    for (let shift = 0; shift < 10; shift += 1) {
      const byte = bytes[at]
      if (byte === undefined) return Number.NaN
      at += 1
      value += (byte & 0x7f) * 2 ** (7 * shift)
      if (byte < 0x80) return value
    }
    return Number.NaN
  }
  while (at < bytes.length) {
    const key = varint()
    const wire = key % 8
    if (wire === 0) fields.set(Math.floor(key / 8), varint())
    else if (wire === 1 || wire === 5) at += wire === 1 ? 8 : 4
    else if (wire === 2) {
      const length = varint()
      if (!(at + length <= bytes.length)) return undefined
      fields.set(Math.floor(key / 8), bytes.subarray(at, at + length))
      at += length
    } else return undefined
    if (Number.isNaN(key)) return undefined
  }
  return fields
}

/** A field that is text; empty where there is none. */
export function protoText(fields: ReadonlyMap<number, ProtoValue> | undefined, number: number): string {
  const value = fields?.get(number)
  return value instanceof Uint8Array ? new TextDecoder().decode(value) : ''
}

/** A field that is a number; 0 where there is none. */
export function protoNumber(fields: ReadonlyMap<number, ProtoValue> | undefined, number: number): number {
  const value = fields?.get(number)
  return typeof value === 'number' && Number.isFinite(value) ? value : 0
}
