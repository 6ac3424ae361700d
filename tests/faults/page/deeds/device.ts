import { getDevice } from '#stores/device.ts'

/** The device as every page of the site has it. Made when first asked for. */
export const device = () => getDevice()

/** Leaves the browser before anything can happen to it. */
export async function acknowledge(ack: unknown): Promise<void> {
  await fetch('/ack', { method: 'POST', body: JSON.stringify(ack) })
}
