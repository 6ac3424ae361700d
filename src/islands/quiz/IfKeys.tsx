import { useStore } from '@nanostores/preact'
import type { VNode } from 'preact'
import { $settings } from '#stores/settings.ts'

/** What is said of single keys, for who has not switched them off. */
export function IfKeys({ children }: { readonly children: VNode | null }) {
  return useStore($settings).keys ? children : null
}
