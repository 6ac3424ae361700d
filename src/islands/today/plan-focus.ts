let isWanted = false

/** A plan was just kept: where it then stands on the page, focus goes, because the form it was on is gone. */
export function takeFocusNext(wanted: boolean): void {
  isWanted = wanted
}

/** Whether focus is wanted, asked once. */
export function isFocusWanted(): boolean {
  const wanted = isWanted
  isWanted = false
  return wanted
}
