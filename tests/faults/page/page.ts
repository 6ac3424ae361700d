import { deeds } from './deeds.ts'

Object.assign(globalThis, { deeds })
