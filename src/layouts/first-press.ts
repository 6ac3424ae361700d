import { createHash } from 'node:crypto'

/**
 * Keeps what is pressed on an island before its script is there, and does it once it is: on a slow phone that is
 * a second or two in which a press would otherwise be lost. Buttons are pressed again; of fields whose choice
 * differs from the built one, the change is told again. Astro fires `astro:hydrate` when an island has come alive.
 */
export const firstPress =
  "{let s=new Set;addEventListener('click',({target:t})=>{(t=t.closest?.('astro-island[ssr] :is(button,input)'))&&s.add(t)},1);addEventListener('astro:hydrate',({target:i})=>{for(let t of s)i.contains(t)&&s.delete(t)&&(t.localName=='button'?t.click():t.checked!=t.defaultChecked&&t.dispatchEvent(new Event('change',{bubbles:1})))},1)}"

/** What the page's policy must name for that script to run. */
export const firstPressHash = `sha256-${createHash('sha256').update(firstPress).digest('base64')}` as const
