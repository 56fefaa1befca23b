import {randomUUID} from 'node:crypto'
import sharp from 'sharp'
import {expect, test} from '../fixtures.ts'
import {studioOn} from './studio-page.ts'

// Megabytes of Studio are loaded for each test, on machines that do other work as well.
test.describe.configure({timeout: 180_000})

// The Studio says goodbye to its presence socket after the browser has closed it.
const goodbye = 'WebSocket is already in CLOSING or CLOSED state'
test.use({expectedConsoleErrors: [new RegExp(goodbye)]})

const summary =
  'A sentence that is long enough for the list of articles and for search results, and says nothing more.'

/** Long enough for two busy cores: `npm run bench -- publish` holds the figure. */
const onThePage = {timeout: 15_000, intervals: [50]}

test('staff write an article, with a picture and an author, and publish it', async ({page, lake}) => {
  const author = await lake.client.create({_type: 'person', name: `Robin ${randomUUID().slice(0, 8)}`})
  const title = `Written in the Studio ${randomUUID().slice(0, 8)}`
  const studio = studioOn(page)
  const id = await studio.create('article', 'title')

  await studio.input('title').fill(title)
  await studio.field('slug').getByRole('button', {name: 'Generate'}).click()
  const slug = title.toLowerCase().replaceAll(' ', '-')
  await expect(studio.input('slug')).toHaveValue(slug)
  await studio.input('summary').fill(summary)
  for (const point of ['One thing.', 'Another thing.', 'A third thing.']) {
    await studio.field('keyPoints').getByRole('button', {name: 'Add item'}).click()
    await page.keyboard.type(point)
    await expect(studio.input('keyPoints')).toHaveValue(point)
  }
  await studio.write('body', ['## What it is', 'Read what is known at the FDA'])
  await studio.linkLastWord('body', 'https://www.fda.gov/')

  await studio.group('Safety')
  await page.getByRole('radio', {name: 'Not about a medicine or its use'}).check()

  await studio.group('Picture')
  await page.getByRole('button', {name: 'Upload'}).setInputFiles(await picture())
  // The Studio's own page asks the lake for it as any page of another site would.
  const uploaded = page.getByRole('img', {name: 'Preview of uploaded image'})
  await expect
    .poll(() => uploaded.evaluate((element) => element instanceof HTMLImageElement && element.naturalWidth))
    .toBeGreaterThan(0)
  await studio.input('heroImage.alt').fill('A green field under a clear sky.')

  await studio.group('Author and dates')
  await page.getByRole('combobox', {name: 'Written by'}).fill(author.name)
  await page.getByRole('option', {name: author.name}).click()
  await studio.publish()

  const published = await lake.client.getDocument(id)
  expect(published).toMatchObject({
    title,
    slug: {current: slug},
    keyPoints: ['One thing.', 'Another thing.', 'A third thing.'],
    author: {_ref: author._id},
    heroImage: {
      alt: 'A green field under a clear sky.',
      asset: {_ref: expect.stringMatching(/^image-[a-f0-9]{40}-1600x900-png$/)},
    },
    body: [
      {style: 'h2', children: [{text: 'What it is'}]},
      {style: 'normal', markDefs: [{_type: 'link', href: 'https://www.fda.gov/'}]},
    ],
  })

  const image = page.getByRole('img', {name: 'A green field under a clear sky.'})
  await page.goto(`/education/${slug}`)
  await expect(page.getByRole('heading', {level: 1, name: title})).toBeVisible()
  await expect(page.getByRole('link', {name: 'FDA'})).toHaveAttribute('href', 'https://www.fda.gov/')
  await expect(image).toHaveJSProperty('complete', true)
  expect(
    await image.evaluate((element) => element instanceof HTMLImageElement && element.naturalWidth),
  ).toBeGreaterThan(0)
})

test('patients read the old text until an edit is published, and nothing after it is unpublished', async ({
  page,
  lake,
  site,
}) => {
  const faqPage = async () => (await fetch(new URL('/faq', site.url))).text()
  const id = await lake.client.create(faq('Is this the old question?')).then(({_id}) => _id)
  await expect.poll(faqPage, onThePage).toContain('Is this the old question?')
  const studio = studioOn(page)
  await studio.edit('faq', id, 'question')

  await studio.input('question').fill('Is this the new question?')
  await expect
    .poll(() => lake.client.getDocument(`drafts.${id}`))
    .toMatchObject({question: 'Is this the new question?'})
  expect(await lake.client.getDocument(id)).toMatchObject({question: 'Is this the old question?'})
  expect(await faqPage()).not.toContain('Is this the new question?')

  await studio.publish()
  await expect.poll(faqPage, onThePage).toContain('Is this the new question?')
  expect(await lake.client.getDocument(id)).toMatchObject({question: 'Is this the new question?'})

  await studio.viewPublished()
  await page.getByTestId('action-unpublish').click()
  await page
    .getByRole('dialog')
    .getByRole('button', {name: /unpublish/i})
    .click()
  await expect.poll(() => lake.client.getDocument(id)).toBeFalsy()
  expect(await lake.client.getDocument(`drafts.${id}`)).toMatchObject({question: 'Is this the new question?'})
  await expect.poll(faqPage, onThePage).not.toContain('Is this the new question?')
})

test('before a document is deleted, staff see what refers to it', async ({page, lake}) => {
  const person = await lake.client.create({_type: 'person', name: 'Robin Referred'})
  const article = await lake.client.create({
    _type: 'article',
    title: `Refers to Robin ${randomUUID().slice(0, 8)}`,
    author: {_type: 'reference', _ref: person._id},
  })
  const studio = studioOn(page)
  await studio.edit('person', person._id, 'name')

  await studio.act('Delete')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(article.title)).toBeVisible()
  await expect(dialog.getByRole('button', {name: /delete/i}).last()).toBeVisible()
  await dialog.getByRole('button', {name: 'Cancel'}).click()
  expect(await lake.client.getDocument(person._id)).toMatchObject({name: 'Robin Referred'})

  await lake.client.delete(article._id)
  await studio.edit('person', person._id, 'name')
  await studio.act('Delete')
  await page
    .getByRole('dialog')
    .getByRole('button', {name: /delete/i})
    .last()
    .click()
  await expect.poll(() => lake.client.getDocument(person._id)).toBeFalsy()
})

test('the clinic settings cannot be created twice, duplicated, unpublished or deleted', async ({page}) => {
  const studio = studioOn(page)
  await studio.open('/clinicSettings')
  await expect(studio.input('clinicName')).toBeEditable()
  await studio.input('city').fill('Nowhere')
  await expect(page.getByTestId('action-publish')).toBeEnabled()
  await page.getByTestId('action-menu-button').click()
  await expect(page.getByRole('menuitem')).toHaveText([/Discard changes/])
  await page.getByRole('menuitem').click()
  await page
    .getByRole('dialog')
    .getByRole('button', {name: /discard/i})
    .click()
  await expect(studio.input('city')).not.toHaveValue('Nowhere')

  await studio.viewPublished()
  await expect(studio.input('clinicName')).not.toBeEditable()
  await expect(page.getByTestId('action-menu-button')).toHaveCount(0)
  await expect(page.getByTestId('action-unpublish')).toHaveCount(0)

  await page.goto('/studio/intent/create/template=clinicSettings;type=clinicSettings')
  await expect(studio.input('clinicName')).toBeVisible({timeout: 60_000})
  await expect(studio.input('clinicName')).not.toBeEditable()

  await page.getByTestId('new-document-button').click()
  await expect(page.getByTestId('create-new-article')).toBeVisible()
  await expect(page.getByTestId('create-new-clinicSettings')).toHaveCount(0)
})

test('two people see what the other one writes', async ({page, context, lake}) => {
  const {_id} = await lake.client.create({_type: 'person', name: 'Robin'})
  const first = studioOn(page)
  const secondPage = await context.newPage()
  const second = studioOn(secondPage)
  await first.edit('person', _id, 'name')
  await second.edit('person', _id, 'name')

  await first.input('role').fill('Written in the first tab')
  await expect(second.input('role')).toHaveValue('Written in the first tab')
  await second.input('bio').fill('Written in the second tab')
  await expect(first.input('bio')).toHaveValue('Written in the second tab')
})

test.describe('when the lake ends without warning', () => {
  test.use({
    expectedConsoleErrors: [
      new RegExp(
        `${goodbye}|WebSocket connection to|ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET|ERR_SOCKET_NOT_CONNECTED|Failed to fetch`,
      ),
    ],
  })

  test('the open form waits, and nothing that was typed is lost', async ({page, lake}) => {
    const {_id} = await lake.client.create({_type: 'person', name: 'Robin'})
    const studio = studioOn(page)
    await studio.edit('person', _id, 'bio')
    await studio.input('bio').click()
    await page.keyboard.type('Saved before. ')
    await expect.poll(() => bio()).toBe('Saved before. ')

    await page.keyboard.type('On its way. ')
    await lake.kill()
    await expect(page.getByText('Trying to connect')).toBeVisible()
    await lake.start()

    await expect(studio.input('bio')).toBeEditable({timeout: 30_000})
    await studio.input('bio').click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type('And after.')
    await expect.poll(() => bio()).toBe('Saved before. On its way. And after.')

    async function bio(): Promise<unknown> {
      return (await lake.client.getDocument(`drafts.${_id}`))?.bio
    }
  })

  test('the Studio says so instead of opening, and opens as soon as it is back', async ({page, lake}) => {
    await lake.stop()
    await page.goto('/studio')
    await expect(page.getByRole('heading', {name: 'The Content Lake is not running'})).toBeVisible()
    await lake.start()
    await page.getByRole('button', {name: 'Try again'}).click()
    await expect(page.getByRole('heading', {name: 'What needs you'})).toBeVisible({timeout: 60_000})
  })
})

function faq(question: string) {
  const slug = {_type: 'slug', current: `asked-${randomUUID().slice(0, 8)}`}
  return {_type: 'faq', question, slug, shortAnswer: 'Yes.', category: 'about', order: 1}
}

async function picture() {
  const create = {width: 1600, height: 900, channels: 3 as const, background: {r: 40, g: 120, b: 60}}
  return {name: 'field.png', mimeType: 'image/png', buffer: await sharp({create}).png().toBuffer()}
}
