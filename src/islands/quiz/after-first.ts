import { notKept } from '#messages/quiz-trouble.ts'
import { Answered, Told } from './Answered.tsx'
import { Certainty } from './Certainty.tsx'
import { Fields } from './Fields.tsx'
import { IfKeys } from './IfKeys.tsx'
import { missingIn } from './missing-in.ts'

/** What a quiz shows after its first question, in one file that comes once the page has loaded. */
export const afterFirst = { Answered, Certainty, Fields, IfKeys, Told, missingIn, notKept }
