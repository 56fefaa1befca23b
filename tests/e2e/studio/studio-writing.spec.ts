import {randomUUID} from 'node:crypto'
import type {Page} from '@playwright/test'
import sharp from 'sharp'
import {expect, test} from '../fixtures.ts'
import {studioOn} from './studio-page.ts'

// Megabytes of Studio are loaded for each test, on machines that do other work as well.
test.describe.configure({timeout: 180_000})

const goodbye = 'WebSocket is already in CLOSING or CLOSED state'
test.use({expectedConsoleErrors: [new RegExp(goodbye)]})

test('what is pasted from a word processor becomes a text of this site, and the rest is said', async ({
  page,
  lake,
}) => {
  const studio = studioOn(page)
  const id = await studio.create('article', 'title')
  await studio.input('body').click()
  await paste(
    page,
    `<meta charset="utf-8"><b style="font-weight:normal" id="docs-internal-guid-1"><h1>Risks</h1>
     <p><span style="font-weight:400">Ask the </span><a href="https://www.google.com/url?q=https://www.fda.gov/&amp;sa=D"><span style="font-weight:700">FDA</span></a><span> about 10<sup>2</sup></span></p>
     <ul><li><p>Sleepy</p></li></ul><table><tr><td>Dose</td><td>Effect</td></tr><tr><td>Low</td><td>Some</td></tr></table><img src="https://pictures.example/a.png"></b>`,
  )

  await expect(page.getByTestId('paste-notes')).toContainText('A picture was left out')
  await expect(page.getByTestId('paste-notes')).toContainText('A table has no heading yet')
  const body = async () => (await lake.client.getDocument(`drafts.${id}`))?.body
  await expect.poll(body, {timeout: 20_000}).toMatchObject([
    {style: 'h2', children: [{text: 'Risks'}]},
    {style: 'normal', markDefs: [{_type: 'link', href: 'https://www.fda.gov/'}]},
    {listItem: 'bullet', children: [{text: 'Sleepy'}]},
    {_type: 'comparisonTable', columns: ['Dose', 'Effect'], rows: [{head: 'Low', cells: ['Some']}]},
  ])
  expect(JSON.stringify(await body())).toContain('10²')
})

test('a copy of an article has an address of its own, and the original stays right', async ({page, lake}) => {
  const slug = `copied-${randomUUID().slice(0, 8)}`
  const original = await lake.client.create({
    _type: 'article',
    title: 'Copied',
    slug: {_type: 'slug', current: slug},
    lastReviewed: '2026-01-01',
  })
  const studio = studioOn(page)
  await studio.edit('article', original._id, 'title')
  await studio.act('Duplicate')

  const copies = () =>
    lake.client.fetch(
      '*[slug.current match $slug && _id != $id]{title, "slug": slug.current, lastReviewed}',
      {
        slug: `${slug}*`,
        id: original._id,
      },
      {perspective: 'raw'},
    )
  await expect.poll(copies, {timeout: 20_000}).toEqual([
    {
      title: 'Copy of Copied',
      slug: expect.stringMatching(new RegExp(`^${slug}-copy-`)),
      lastReviewed: null,
    },
  ])

  await expect(studio.input('slug')).toHaveValue(/-copy-/)
  await studio.input('slug').fill(slug)
  await expect(page.getByText(/This web address is used by “Copied”/).first()).toBeAttached({timeout: 20_000})
})

test('a photo without an ending is taken, and for one that cannot be shown the reason is said', async ({
  page,
  lake,
}) => {
  const studio = studioOn(page)
  const id = await studio.create('article', 'title')
  await studio.group('Picture')
  const upload = page.getByRole('button', {name: 'Upload'})

  const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')
  await upload.setInputFiles({name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: heic})
  await expect(page.getByText('is a HEIC photo, as iPhones take them')).toBeVisible()

  const create = {width: 1600, height: 900, channels: 3 as const, background: {r: 40, g: 120, b: 60}}
  const buffer = await sharp({create}).jpeg().toBuffer()
  await upload.setInputFiles({name: 'photo', mimeType: '', buffer})
  const asset = async () => (await lake.client.getDocument(`drafts.${id}`))?.heroImage?.asset?._ref
  await expect.poll(asset, {timeout: 20_000}).toMatch(/^image-[a-f0-9]{40}-1600x900-jpg$/)
  await expect(page.getByText('is a HEIC photo')).toBeHidden()
})

/** As the browser hands over what another program has put on the clipboard. */
async function paste(page: Page, html: string): Promise<void> {
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', pasted)
    clipboardData.setData('text/plain', 'plain')
    const event = new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true})
    document.activeElement?.dispatchEvent(event)
  }, html)
}
