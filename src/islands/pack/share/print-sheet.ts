/**
 * Prints one of the page's sheets: what learners get for the wall, or the reveal code alone. Printed by the browser's
 * own menu it is the one for the wall, which never holds the code.
 */
export function printSheet(sheet: 'wall' | 'code'): void {
  const { dataset } = document.documentElement
  dataset['sheet'] = sheet
  addEventListener(
    'afterprint',
    () => {
      delete dataset['sheet']
    },
    { once: true },
  )
  print()
}
