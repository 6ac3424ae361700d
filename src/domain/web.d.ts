/** The one piece of the web the domain uses: addresses are checked with `URL`, which is pure. */
declare class URL {
  constructor(url: string, base?: string)
  readonly href: string
  readonly protocol: string
  readonly hostname: string
  static canParse(url: string, base?: string): boolean
}
