/** “Marked again: item 1 by another key; item 3 left out, so it counts for nobody.” Each part names items, or is empty. */
export function markedAgainText(of: {
  readonly byKey: string
  readonly allRight: string
  readonly leftOut: string
}): string {
  const parts = [
    of.byKey === '' ? '' : `${of.byKey} by another key`,
    of.allRight === '' ? '' : `every answer to ${of.allRight} counts as right`,
    of.leftOut === '' ? '' : `${of.leftOut} left out, counting for nobody`,
  ]
  return `Marked again: ${parts.filter(Boolean).join('; ')}.`
}
