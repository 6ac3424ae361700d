import type { BrowserContext, Page } from 'playwright'
import type { Deeds } from '#tests/faults/page/deeds.ts'

/** A tab with the page of the faults, and what its deeds give back. */
export interface Tab {
  readonly page: Page
  /** Errors of the page. */
  readonly errors: readonly string[]
  call<Name extends keyof Deeds>(
    name: Name,
    ...given: Parameters<Deeds[Name]>
  ): Promise<Awaited<ReturnType<Deeds[Name]>>>
  /** Begins a deed that is not waited for: its page may not live to see the end. */
  begin<Name extends keyof Deeds>(name: Name, ...given: Parameters<Deeds[Name]>): void
}

/** Opens the page of the faults in a new tab. */
export async function openTab(context: BrowserContext, origin: string, path = '/'): Promise<Tab> {
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  await page.goto(`${origin}${path}`)
  const call: Tab['call'] = (name, ...given) =>
    page.evaluate(
      async ([deed, values]) => {
        const { deeds } = globalThis as unknown as { deeds: Record<string, (...all: unknown[]) => unknown> }
        return (await deeds[deed]?.(...values)) as never
      },
      [name, given] as const,
    )
  return {
    page,
    errors,
    call,
    begin(name, ...given) {
      call(name, ...given).catch(() => undefined)
    },
  }
}
