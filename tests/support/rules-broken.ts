import axe from 'axe-core'

/** What axe finds on the page of a browser test, one line for each rule broken. */
export async function rulesBroken(): Promise<readonly string[]> {
  const { violations } = await axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // The skip link and the landmarks are the layout's.
    rules: { bypass: { enabled: false }, region: { enabled: false } },
  })
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}
