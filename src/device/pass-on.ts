/** Ways to hand words to another program; each only at a person's press. */
export interface PassOn {
  /** Whether this browser has a share sheet for words. */
  canShare(): boolean
  /** Opens the share sheet. False: it was closed, or could not be opened. */
  share(words: { readonly title: string; readonly text: string }): Promise<boolean>
  /** Puts words on the clipboard. False: the browser refused. */
  copy(text: string): Promise<boolean>
}

/** This browser's share sheet and clipboard. */
export const webPassOn: PassOn = {
  canShare: () => typeof navigator.share === 'function',
  share: (words) => done(() => navigator.share(words)),
  copy: (text) => done(() => navigator.clipboard.writeText(text)),
}

/** `navigator.clipboard` is missing outside https, and both may refuse. */
async function done(work: () => Promise<void>): Promise<boolean> {
  try {
    await work()
    return true
  } catch {
    return false
  }
}
