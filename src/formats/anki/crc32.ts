/** How many bytes are summed up at a stretch, so that the page can answer meanwhile. */
const SLICE = 4 * 1024 * 1024

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xed_b8_83_20 : sum >>> 1
  return sum
})

/** The sum that a ZIP keeps beside each file (ISO 3309): another one, and the file was changed or damaged. */
export async function crc32(bytes: Uint8Array): Promise<number> {
  let sum = 0xff_ff_ff_ff
  for (let start = 0; start < bytes.length; start += SLICE) {
    for (const byte of bytes.subarray(start, start + SLICE)) {
      sum = (sum >>> 8) ^ (TABLE[(sum ^ byte) & 0xff] ?? 0)
    }
    if (start + SLICE < bytes.length) await new Promise((resolve) => setTimeout(resolve))
  }
  return (sum ^ 0xff_ff_ff_ff) >>> 0
}
