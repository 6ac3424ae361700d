/** The id of a field on the page; of a claim, `link.<point>` is its name. */
export function idOf(field: string): string {
  return `field-${field}`
}

/** Brings one to a field; of a group, to its first choice. */
export function goToField(field: string): void {
  const found = document.getElementById(idOf(field))
  if (!found) return
  const first = found.matches('fieldset')
    ? (found.querySelector<HTMLElement>('[aria-invalid]') ??
      found.querySelector<HTMLElement>('input, select, a'))
    : null
  const target = first ?? found
  target.focus({ preventScroll: true })
  ;(found.closest('.field') ?? found).scrollIntoView({ block: 'start' })
}

/** Brings one to whatever stands in the way of saving. */
export function goToProblems(): void {
  const found = document.querySelector<HTMLElement>('.problems')
  found?.focus({ preventScroll: true })
  found?.scrollIntoView({ block: 'start' })
}
