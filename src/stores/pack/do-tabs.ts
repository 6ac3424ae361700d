import type { Device } from '#device/device.ts'
import type { FactId } from '#domain/journal/fact.ts'
import { getMarks } from '#stores/marks.ts'
import { randomName } from '#stores/random-name.ts'

/**
 * Tells when the same attempt is open in another tab of this browser, by a mark that one tab sets and the others
 * answer. Returns the way to stop.
 */
export function watchOtherTabs(device: Device, attempt: FactId, onOther: () => void): () => void {
  const name = `pack:${attempt}:tabs`
  const me = randomName(device.chance)
  const say = (what: 'here' | 'too') => getMarks().set(name, `${what} ${me}`)
  let seen = getMarks().get(name)
  const stop = device.watchMark(name, () => {
    const said = getMarks().get(name)
    if (said === undefined || said === seen) return
    seen = said
    const [what, who] = said.split(' ')
    if (who === me) return
    onOther()
    if (what === 'here') say('too')
  })
  say('here')
  return stop
}
