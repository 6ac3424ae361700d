import { atom, type ReadableAtom } from 'nanostores'
import { createVoice, type Voice } from '#device/voice.ts'

/** Whether a voice is here, and which text it reads now. */
export interface Reading {
  readonly isThere: boolean
  readonly text?: string
}

const $reading = atom<Reading>({ isThere: false })
let voice: Voice | undefined

/** What is read aloud. Nothing is, unless someone asks for it. */
export const $voice: ReadableAtom<Reading> = $reading

/** Looks for a voice as long as someone may want one; returns the way to stop. */
export function followVoice(): () => void {
  const stopWatching = getVoice().watch((isThere) => $reading.set({ ...$reading.get(), isThere }))
  return () => {
    stopWatching()
    stopReading()
  }
}

/** Reads a text aloud, or stops where it is the one being read. */
export function readAloud(text: string): void {
  const { isThere, text: now } = $reading.get()
  stopReading()
  if (now === text) return
  $reading.set({ isThere, text })
  getVoice().say(text, () => {
    if ($reading.get().text === text) $reading.set({ isThere: $reading.get().isThere })
  })
}

/** Stops what is being read. */
export function stopReading(): void {
  getVoice().stop()
  $reading.set({ isThere: $reading.get().isThere })
}

/** Puts another voice in place, for tests. */
export function setVoice(replacement: Voice): void {
  voice = replacement
}

function getVoice(): Voice {
  voice ??= createVoice()
  return voice
}
