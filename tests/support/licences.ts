/** One package as `licences/packages.txt` names it. */
export interface PackageNamed {
  readonly name: string
  readonly version: string
  readonly licence: string
  readonly notice: string
}

/** Licences by their SPDX names that ask for no more than to be named. */
const ALLOWED = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'Zlib',
  'Unlicense',
  'CC0-1.0',
  'BlueOak-1.0.0',
])

/** Whether an SPDX expression is one of these, or leaves us the choice of one; `AND` asks for both. */
export function isAllowed(expression: string): boolean {
  const bare = expression.replace(/^\((.*)\)$/, '$1')
  return bare
    .split(/\s+OR\s+/)
    .some((choice) => choice.split(/\s+AND\s+/).every((licence) => ALLOWED.has(licence.replace(/[()]/g, ''))))
}

/** The packages in the text that the build writes, each with its notice. */
export function packagesNamed(text: string): readonly PackageNamed[] {
  const heads = [...text.matchAll(/^-{78}\n(\S+) (\d\S*) \((.+)\)\n/gm)]
  return heads.map((head, at) => {
    const [whole, name = '', version = '', licence = ''] = head
    return {
      name,
      version,
      licence,
      notice: text.slice(head.index + whole.length, heads[at + 1]?.index),
    }
  })
}
