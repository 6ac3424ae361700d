import type { Device } from '#device/device.ts'

/**
 * Writes a copy of all records as they are, before much comes in from elsewhere, and before that is taken back: should
 * it come to something else than was thought, there is a way back. Where no copy can be written that is no reason not to go on.
 */
export async function copyFirst({
  journal,
  copies,
  now,
}: Pick<Device, 'journal' | 'copies' | 'now'>): Promise<void> {
  if ((await journal.keeping()).kind !== 'disk') return
  await (await copies?.().catch(() => undefined))?.take(now().at)
}
