import { atom } from 'nanostores'

/** The numbers of the entries that were erased last on this page; none once that was said. */
export const $erased = atom<readonly number[]>([])
