import {randomUUID} from 'node:crypto'
import {expect, test} from '../fixtures.ts'
import {studioOn} from './studio-page.ts'

// Megabytes of Studio are loaded, on machines that do other work as well.
test.describe.configure({timeout: 180_000})
// The Studio shows and takes hours in the time zone of the browser.
test.use({timezoneId: 'UTC'})
test.use({expectedConsoleErrors: [/WebSocket is already in CLOSING or CLOSED state/]})

test('a release is planned in the Studio, and patients read its words from its hour on', async ({
  page,
  lake,
  site,
}) => {
  const faqPage = async () => (await fetch(new URL('/faq', site.url))).text()
  const slug = {_type: 'slug', current: `asked-${randomUUID().slice(0, 8)}`}
  const question = 'Is this from before the release?'
  const content = {question, slug, shortAnswer: 'Yes.', category: 'about', order: 1}
  const {_id} = await lake.client.create({_type: 'faq', ...content})
  const studio = studioOn(page)
  await studio.edit('faq', _id, 'question')

  await page.getByTestId('global-perspective-menu-button').click()
  await page.getByTestId('create-new-release-button').click()
  await page.getByTestId('release-form-title').fill('New words')
  await page.getByTestId('submit-release-button').click()
  await expect(page).toHaveURL(/perspective=r\w+/)
  const releaseId = new URL(page.url()).searchParams.get('perspective') ?? ''

  const addToRelease = page.getByRole('button', {name: 'Add to release'})
  await addToRelease.click()
  // What is typed before the Studio knows the new version would make it a second time.
  await expect(addToRelease).toBeHidden()
  await expect(studio.input('question')).toBeEditable()
  await studio.input('question').fill('Is this from the release?')
  const version = () => lake.client.getDocument(_id, {releaseId})
  await expect.poll(version).toMatchObject({question: 'Is this from the release?'})
  expect(await lake.client.getDocument(`drafts.${_id}`)).toBeFalsy()

  await page.goto(`/studio/releases/${releaseId}`)
  const schedule = page.getByTestId('schedule-button-menu-item')
  const day = page.getByRole('dialog').getByRole('textbox')
  // The menu closes when the documents of the release arrive, or are found to be valid: it is opened again.
  await expect(async () => {
    if (!(await schedule.isVisible())) await page.getByTestId('release-menu-button').click({timeout: 5_000})
    await schedule.click({timeout: 5_000})
    await expect(day).toBeVisible({timeout: 5_000})
  }).toPass({timeout: 90_000})
  await day.fill('Jan 31, 2099 08:00')
  await day.press('Tab')
  await page.getByRole('dialog').getByRole('button', {name: 'Yes, schedule'}).click()
  const release = () => lake.client.releases.get({releaseId})
  await expect.poll(release).toMatchObject({
    state: 'scheduled',
    publishAt: '2099-01-31T08:00:00.000Z',
  })
  await expect.poll(faqPage).toContain('Is this from before the release?')

  await lake.client.releases.schedule({releaseId, publishAt: new Date(Date.now() + 500).toISOString()})
  await expect.poll(faqPage, {intervals: [50]}).toContain('Is this from the release?')
  expect(await faqPage()).not.toContain('Is this from before the release?')
  await expect.poll(release).toMatchObject({state: 'published'})
  await expect(page.getByText('This release is published successfully.')).toBeVisible()
})
