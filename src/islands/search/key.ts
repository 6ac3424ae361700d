/**
 * Ctrl+K or Cmd+K follows the masthead’s link to search. A single letter would get in the way of people who
 * speak their commands (WCAG 2.1.4), so there is none.
 */
export function openSearchByKey(): void {
  addEventListener('keydown', (event) => {
    if (event.key !== 'k' || !(event.ctrlKey || event.metaKey) || event.repeat || event.defaultPrevented)
      return
    const link = document.querySelector<HTMLAnchorElement>('a[data-search]')
    if (!link) return
    event.preventDefault()
    const field = document.querySelector<HTMLInputElement>('input[type=search]')
    if (field) field.select()
    else link.click()
  })
}
