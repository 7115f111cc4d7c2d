import type { Locator, Page } from 'playwright-core'

/** Somebody at the workspace's page, who reads and acts in the form that is open, on the Home tab, or in the newest message. */
export interface Visitor {
  page: Page
  goesTo(place: string): Promise<void>
  /** Sends a text from the message box, and waits for an answer. */
  says(text: string): Promise<void>
  clicks(button: string): Promise<void>
  /** Chooses from a list, or ticks. */
  chooses(label: string | RegExp, option: string | RegExp): Promise<void>
  /** Types the beginning of a choice into a list, takes the first that is offered then, and moves on to the next field. */
  picks(label: string, beginning: string): Promise<void>
  fills(texts: Record<string, string>): Promise<void>
  /** Waits until words are there, and reads all that stands around them. */
  reads(words: string | RegExp): Promise<string>
  /** Waits until words are not there any more. */
  misses(words: string | RegExp): Promise<void>
  /** Sends the form that is open, and waits until it has closed. */
  submits(button: string): Promise<void>
  /** What is done besides typing: presses of the mouse, and of a key where it does more than write or move on. */
  interactions: { forget(): Promise<void>; count(): Promise<number> }
}

/** Leads a page as a person would. */
export async function createVisitor(page: Page): Promise<Visitor> {
  page.setDefaultTimeout(20_000)
  await page.evaluate(countInteractions)
  const dialog = page.getByRole('dialog').last()
  const home = page.getByRole('tabpanel', { name: 'Home' })
  const newest = page.getByRole('article').last()
  const choices = page.getByRole('listbox')
  const anywhere = dialog.or(home).or(newest)
  /** A form that is open comes first; one that is about to open counts too. */
  const here = async (): Promise<Locator> => ((await dialog.isVisible()) ? dialog : anywhere)
  /** A button of a list says after its label what it is about. */
  const click = async (button: string) =>
    (await here())
      .getByRole('button', { name: new RegExp(`^${escaped(button)}(: |$)`) })
      .first()
      .click()
  return {
    page,
    goesTo: (place) => page.getByRole('navigation').getByText(place, { exact: true }).click(),
    async says(text) {
      const box = page.locator('#composer')
      const before = await page.getByRole('article').count()
      await box.fill(text)
      await box.press('Enter')
      await page.getByRole('article').nth(before).or(page.getByRole('dialog')).first().waitFor()
    },
    clicks: click,
    async chooses(label, option) {
      const place = await here()
      const list = place.getByRole('combobox', { name: label })
      const marks = place
        .getByRole('radiogroup', { name: label })
        .or(place.getByRole('group', { name: label }))
      await list.or(marks).first().waitFor()
      if ((await list.count()) === 0) return marks.getByText(option, exactly(option)).first().click()
      // A list of many stays open.
      if ((await list.first().getAttribute('aria-expanded')) !== 'true') await list.first().click()
      await choices
        .getByRole('option', { name: option, ...exactly(option) })
        .first()
        .click()
    },
    async picks(label, beginning) {
      await (await here()).getByRole('combobox', { name: label }).first().selectText()
      await page.keyboard.type(beginning)
      await choices.getByRole('option', { name: beginning }).first().waitFor()
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
    },
    async fills(texts) {
      const place = await here()
      for (const [label, text] of Object.entries(texts)) {
        const field = place.getByLabel(new RegExp(`^${escaped(label)}( \\(optional\\))?$`)).first()
        await field.fill(text)
        await field.blur()
      }
    },
    async reads(words) {
      await anywhere.getByText(words).first().waitFor()
      return (await here()).last().innerText()
    },
    misses: async (words) => (await here()).getByText(words).first().waitFor({ state: 'hidden' }),
    async submits(button) {
      await click(button)
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    },
    interactions: {
      forget: () =>
        page.evaluate(() => {
          document.documentElement.dataset['interactions'] = '0'
        }),
      count: () => page.evaluate(() => Number(document.documentElement.dataset['interactions']))
    }
  }
}

/** Names that begin alike, such as "High" and "Highest", are told apart. */
function exactly(option: string | RegExp): { exact?: boolean } {
  return typeof option === 'string' ? { exact: true } : {}
}

function escaped(label: string): string {
  return label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** Runs in the page, where a named function of ours would lack what our compilers add to it. */
function countInteractions(): void {
  const { dataset } = document.documentElement
  dataset['interactions'] = '0'
  for (const kind of ['pointerdown', 'keydown'])
    addEventListener(
      kind,
      (event) => {
        const key = event instanceof KeyboardEvent ? event.key : null
        const target = event.target instanceof HTMLElement ? event.target : null
        const isPressed = key === ' ' && target?.matches('button, [type=radio], [type=checkbox]') === true
        const isEntered = key === 'Enter' && !(target instanceof HTMLTextAreaElement)
        if (event.isTrusted && (key === null || isPressed || isEntered))
          dataset['interactions'] = `${Number(dataset['interactions']) + 1}`
      },
      true
    )
}
