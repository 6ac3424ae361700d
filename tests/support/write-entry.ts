import type { Page } from 'playwright'
import { form, linkWords } from '#messages/log-form.ts'
import type { Person } from './person.ts'

/** What a person writes into the form of an entry: text by name of the field; a list picks entries by number. */
export interface Written {
  readonly type: 'resource' | 'application' | 'reflection'
  readonly says: Readonly<Record<string, string | readonly number[]>>
  /** The claim on the marking point that the form suggests; absent where none is made. */
  readonly claim?: string
}

/** Opens a new entry and fills it in as a person would, up to the button. */
export async function writeEntry(person: Person, { type, says, claim }: Written): Promise<void> {
  const { page } = person
  // Only the fragment may differ from the page open now, which would not load it anew.
  await page.goto('about:blank')
  await person.open(`log/entry/#new=${type}`)
  for (const [name, said] of Object.entries(says)) await fill(page, name, said)
  if (claim === undefined) return
  await page.getByRole('button', { name: linkWords.suggest }).click()
  await page.locator('textarea[id^="field-link."]').fill(claim)
}

/** Presses the button and waits until the entry is said to be saved. */
export async function saveEntry(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Save entry \d+$/ }).click()
  await page
    .getByRole('link', { name: /your log/i })
    .first()
    .waitFor()
}

/** Fills one field, whatever it is: a line, a text, a list to choose from, radios or tick boxes. */
export async function fill(page: Page, name: string, said: string | readonly number[]): Promise<void> {
  if (typeof said !== 'string') {
    for (const number of said) {
      const box = page.getByRole('checkbox', { name: form.entry(number, '').trim() })
      await box.check()
    }
    return
  }
  const field = page.locator(`[id="field-${name}"]`)
  await field.waitFor()
  const tag = await field.evaluate((element) => element.localName)
  if (tag === 'fieldset') await page.locator(`input[name="${name}"][value="${said}"]`).check()
  else if (tag === 'select') await field.selectOption(said)
  else await field.fill(said)
}

/** A resource that holds all an assessor looks for. */
export function resource(title: string, more: Readonly<Record<string, string>> = {}): Written {
  return {
    type: 'resource',
    says: {
      title,
      kind: 'article',
      origin: 'found',
      occurredOn: '20 11 2026',
      objective: 'Calm a heated caller without passing the call on',
      roleStandard: 'Our call standard 4: say that you see how the customer feels',
      insights: 'Name the feeling before the fix, because nobody listens while they are angry',
      state: 'finished',
      howUsed: 'I keep three example lines by my screen',
      ...more,
    },
    claim: `I chose “${title}” myself after my review, and wrote down what I took from it.`,
  }
}

/** One time an insight was used with a customer, from the resources of these numbers. */
export function application(resources: readonly number[]): Written {
  return {
    type: 'application',
    says: {
      title: 'Naming the feeling before the fix',
      occurredOn: '21 11 2026',
      resources,
      setting: 'real',
      channel: 'phone',
      situation: 'A customer was shouting about a double charge, case 8841',
      insightUsed: 'Name the feeling before you offer a fix',
      whatIDid:
        'I waited until she stopped, then said that she had been charged twice and nobody had rung back',
      result:
        'She said that this was the first time someone had listened, and I refunded it while she waited',
    },
    claim: 'It tells what I said on 21 November, from which guide, and how the call ended.',
  }
}

const STAGE =
  'On three calls I waited until the customer had finished, then said back in my own words what had gone wrong, and only after that did I offer to put it right.'

/** A look back by Kolb at the entries of these numbers. */
export function reflection(about: readonly number[]): Written {
  return {
    type: 'reflection',
    says: {
      title: 'What stuck and what did not',
      occurredOn: '22 11 2026',
      about,
      model: 'kolb',
      experience: STAGE,
      observation: STAGE,
      concept: STAGE,
      experiment: STAGE,
      effectiveness: '4',
      because: 'Writing three example lines stuck, and reading alone did not',
    },
    claim: 'It compares two sources, says why one worked and plans the next step.',
  }
}
