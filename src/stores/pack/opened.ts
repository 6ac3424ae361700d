import { atom } from 'nanostores'
import type { OpenView } from './open-view.ts'

/** What the page of a pack shows. */
export const $opened = atom<OpenView>({ kind: 'opening' })
