import {expect, type Locator, type Page} from '@playwright/test'

const FIRST_LOAD_MS = 60_000

/** The Studio as staff use it. The test ids are Sanity's own: an upgrade that renames them shows up here alone. */
export function studioOn(page: Page) {
  const field = (name: string): Locator => page.getByTestId(`field-${name}`)
  const input = (name: string): Locator => field(name).getByRole('textbox').last()
  const saved = page.getByText('Saved', {exact: true})

  return {
    field,
    input,
    saved,

    /** The list on the left, or what `path` opens beside it. */
    async open(path = ''): Promise<void> {
      await page.goto(`/studio/structure${path}`)
      await expect(page.getByTestId('pane-item-Clinic settings')).toBeVisible({timeout: FIRST_LOAD_MS})
    },

    /** A new document. Answers its id. */
    async create(type: string, firstField: string): Promise<string> {
      await page.goto(`/studio/intent/create/template=${type};type=${type}`)
      await expect(input(firstField)).toBeEditable({timeout: FIRST_LOAD_MS})
      await page.waitForURL(new RegExp(`/structure/${type};`))
      const id = /;([0-9a-f-]{36})/.exec(page.url())?.[1]
      if (!id) throw new Error(`There is no document id in ${page.url()}.`)
      return id
    },

    /** The form of a document that exists. */
    async edit(type: string, id: string, firstField: string): Promise<void> {
      await page.goto(`/studio/structure/${type};${id}`)
      await expect(input(firstField)).toBeEditable({timeout: FIRST_LOAD_MS})
    },

    async group(name: string): Promise<void> {
      const tab = page.getByRole('tab', {name})
      await tab.click()
      await expect(tab).toHaveAttribute('aria-selected', 'true')
    },

    /** A click that meets a change on its way is lost in the Studio, as it is for people: press again. */
    async publish(): Promise<void> {
      await expect(async () => {
        const done = page.getByText('was published').first()
        if (!(await done.isVisible())) await page.getByTestId('action-publish').click({timeout: 5_000})
        await expect(done).toBeVisible({timeout: 20_000})
      }).toPass({timeout: 90_000})
    },

    /** What patients read. Only here can a document be unpublished. */
    async viewPublished(): Promise<void> {
      await page.getByTestId('document-header-Published-chip').click()
      await expect(page).toHaveURL(/perspective=published/)
    },

    async act(name: string): Promise<void> {
      await page.getByTestId('action-menu-button').click()
      await page.getByRole('menuitem', {name}).click()
    },

    /** Writes paragraphs. `## ` in front makes a heading, as in Sanity's own editor. */
    async write(name: string, paragraphs: string[]): Promise<void> {
      await input(name).click()
      for (const [index, text] of paragraphs.entries()) {
        if (index > 0) await page.keyboard.press('Enter')
        await page.keyboard.type(text, {delay: 10})
      }
      await expect(input(name)).toContainText(paragraphs.at(-1) ?? '')
    },

    /** Makes a link of the word before the cursor. */
    async linkLastWord(name: string, href: string): Promise<void> {
      await page.keyboard.press('Control+Shift+ArrowLeft')
      await field(name)
        .getByRole('button', {name: 'Link', exact: true})
        .locator('visible=true')
        .first()
        .click()
      await page.getByRole('textbox', {name: 'Leads to'}).fill(href)
      await page.keyboard.press('Escape')
      await expect(page.getByRole('textbox', {name: 'Leads to'})).toBeHidden()
    },
  }
}
