import type { EntryType } from '#domain/log/entry-type.ts'
import type { Field } from '#domain/log/field.ts'
import {
  choice,
  counted,
  ending,
  entries,
  figure,
  line,
  minutes,
  occurredOn,
  onlyIf,
  optionalText,
  sentence,
  title,
} from './parts.ts'

/** What service is measured by; `other` has a name of one’s own. */
const MEASURES = ['csat', 'fcr', 'nps', 'ces', 'aht', 'quality', 'complaints', 'repeat', 'other'] as const

const measure: readonly Field[] = [
  choice('measure', MEASURES),
  onlyIf('measure', 'other', line('measureName', 'ready')),
  /** So many of so many, an average figure, or neither. */
  choice('form', ['share', 'figure']),
]

/** One reading of a measure: so many of so many, or a figure from so many. */
export const metric: EntryType = {
  name: 'metric',
  fields: [
    title,
    occurredOn,
    minutes,
    ...measure,
    onlyIf('form', 'share', counted('of')),
    onlyIf('form', 'share', counted('all', 1)),
    onlyIf('form', 'figure', figure('value')),
    onlyIf('form', 'figure', line('unitOfMeasure', 'ready')),
    onlyIf('form', 'figure', counted('count', 1)),
    line('period', 'ready'),
    choice('scope', ['me', 'team', 'site']),
    { name: 'source', need: 'ready', input: 'text', leastLength: 3 },
    ...ending,
  ],
}

/** The same measure before a change and after it. */
export const comparison: EntryType = {
  name: 'comparison',
  fields: [
    title,
    occurredOn,
    minutes,
    ...measure,
    onlyIf('form', 'figure', line('unitOfMeasure', 'ready')),
    { name: 'beforeOn', need: 'ready', input: 'date' },
    onlyIf('form', 'share', counted('beforeOf')),
    onlyIf('form', 'share', counted('beforeAll', 1)),
    onlyIf('form', 'figure', figure('beforeValue')),
    onlyIf('form', 'figure', counted('beforeCount', 1)),
    { name: 'beforeSource', need: 'ready', input: 'text', leastLength: 3 },
    sentence('change'),
    { name: 'afterOn', need: 'ready', input: 'date' },
    onlyIf('form', 'share', counted('afterOf')),
    onlyIf('form', 'share', counted('afterAll', 1)),
    onlyIf('form', 'figure', figure('afterValue')),
    onlyIf('form', 'figure', counted('afterCount', 1)),
    { name: 'afterSource', need: 'ready', input: 'text', leastLength: 3 },
    optionalText('otherCauses'),
    ...ending,
  ],
  inOrder: [{ earlier: 'beforeOn', later: 'afterOn' }],
  atMost: [
    { part: 'beforeOf', whole: 'beforeAll' },
    { part: 'afterOf', whole: 'afterAll' },
  ],
}

/** What somebody said of one’s work, or what one said of a colleague’s. */
export const feedback: EntryType = {
  name: 'feedback',
  fields: [
    title,
    occurredOn,
    minutes,
    choice('direction', ['received', 'given']),
    line('role', 'ready'),
    { name: 'eventOn', need: 'ready', input: 'date' },
    sentence('summary'),
    sentence('example'),
    { ...entries('evidence', ['observation', 'metric', 'comparison', 'coaching-session']), need: 'optional' },
    onlyIf('direction', 'given', choice('askedSelf', ['yes', 'no'])),
    onlyIf('askedSelf', 'yes', sentence('askedHow')),
    { ...choice('permission', ['yes', 'no']), need: 'optional' },
    ...ending,
  ],
  inOrder: [{ earlier: 'eventOn', later: 'occurredOn' }],
}
