import type { Marks } from '#device/device.ts'
import { createMarks, STORAGE_NAME } from '#device/marks.ts'

let marks: Marks | undefined

/** The device's marks without the device: to know at once what was left half-way, before a journal is loaded. */
export function getMarks(): Marks {
  marks ??= createMarks(STORAGE_NAME)
  return marks
}

/** Puts other marks in place, for tests. */
export function setMarks(replacement: Marks): void {
  marks = replacement
}
