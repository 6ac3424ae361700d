/** What reads words aloud, if anything on this device does. */
export interface Voice {
  /** Calls back at once and whenever it changes whether there is a voice; returns the way to stop. */
  watch(listener: (isThere: boolean) => void): () => void
  /** Reads aloud, in place of what is being read. `onEnd` is called when it is over or was stopped. */
  say(text: string, onEnd: () => void): void
  stop(): void
}

/** The device’s own voice, British where there is one. Voices that send what they read elsewhere are none to us. */
export function createVoice(): Voice {
  const speech = typeof speechSynthesis === 'undefined' ? undefined : speechSynthesis
  const chosen = () => speech && localVoice(speech.getVoices())
  return {
    watch(listener) {
      // The list of voices may come late.
      const look = () => listener(chosen() !== undefined)
      look()
      speech?.addEventListener('voiceschanged', look)
      return () => speech?.removeEventListener('voiceschanged', look)
    },
    say(text, onEnd) {
      const voice = chosen()
      if (!speech || !voice) return onEnd()
      speech.cancel()
      const words = new SpeechSynthesisUtterance(text)
      words.voice = voice
      words.lang = voice.lang
      words.onend = onEnd
      words.onerror = onEnd
      speech.speak(words)
    },
    stop: () => speech?.cancel(),
  }
}

/** The first of these that speaks here and nowhere else: British English, then any English. */
export function localVoice<V extends Pick<SpeechSynthesisVoice, 'lang' | 'localService'>>(
  voices: readonly V[],
): V | undefined {
  const local = voices.filter(({ localService }) => localService)
  const speaks = (pattern: RegExp) => local.find(({ lang }) => pattern.test(lang))
  return speaks(/^en[-_]gb\b/i) ?? speaks(/^en\b/i)
}
