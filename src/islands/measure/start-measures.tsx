import { render } from 'preact'
import { MEASURE_IDS } from '#domain/measure/measure.ts'
import { Calculator } from './Calculator.tsx'

/**
 * Brings every worked example on the page alive (`Measure.astro`). It stands there already, fields and all: what was
 * typed before this came is taken up.
 */
export function startMeasures(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-measure]')) {
    const id = MEASURE_IDS.find((known) => known === place.getAttribute('data-measure'))
    const typed = [...place.querySelectorAll('input')].map(({ name, value }) => [name, value])
    if (id) render(<Calculator id={id} typed={Object.fromEntries(typed)} />, place)
  }
}
