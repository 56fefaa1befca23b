import type {Page} from '@playwright/test'
import {canaryName, formOn, mailsFor} from '../../e2e/consultation/consultation-page.ts'
import {expect, test} from '../../e2e/fixtures.ts'
import {buildLaterRelease, type OtherBuild} from './other-build.ts'

test.describe.configure({mode: 'serial'})
test.use({expectedConsoleErrors: [/status of (409|422)/]})

let later: OtherBuild

test.beforeAll(async ({stack}) => {
  // A whole build, beside another test on the other core.
  test.setTimeout(480_000)
  later = await buildLaterRelease(stack.settings)
})

test.afterAll(async ({stack}) => {
  await later.stop()
  later.remove()
  await stack.site.start()
})

/** Opens the form as this release serves it; what `send` does, it does after the later one has taken over. */
async function acrossDeploy(
  page: Page,
  site: {stop: () => Promise<void>; start: () => Promise<void>},
  script: boolean,
) {
  await later.stop()
  await site.start()
  const name = canaryName()
  const form = formOn(page)
  const files: string[] = []
  page.on('request', (request) => request.url().includes('/_next/static/') && files.push(request.url()))
  await form.open()
  if (script) await form.ready()
  await form.fillIn(name)
  await site.stop()
  await later.start()
  return {form, name, files}
}

for (const release of ['with the same key', 'with another key']) {
  test.describe(`a release ${release} goes out while the form is open`, () => {
    test.beforeAll(() => {
      if (release === 'with another key') later.renameActions()
    })

    for (const script of [true, false]) {
      test.describe(script ? 'with the script' : 'without JavaScript', () => {
        test.use({javaScriptEnabled: script})

        test('the request arrives, once, under one reference', async ({page, site, inbox}) => {
          test.setTimeout(90_000)
          const {form, name, files} = await acrossDeploy(page, site, script)
          const statuses: number[] = []
          page.on(
            'response',
            (answer) => answer.request().method() === 'POST' && statuses.push(answer.status()),
          )
          await form.send()
          const references = [await form.reference()]
          // Without the script, the answer of today's form is all that the browser sees.
          const ways = {
            'with the same key': [script ? 200 : 303],
            'with another key': script ? [409, 200] : [303],
          }
          expect(statuses).toEqual(ways[release as keyof typeof ways])

          // It was another release that answered.
          await form.open()
          await expect(page.getByRole('heading', {level: 1})).toHaveText('Request a consultation today')
          if (script) await form.ready()
          await form.fillIn(name)
          await form.send()
          references.push(await form.reference())
          expect(references[1]).toBe(references[0])
          expect(await mailsFor(inbox, references[0] ?? '')).toHaveLength(1)
          expect((await inbox.emails()).filter(({text}) => text.includes(name))).toHaveLength(1)

          expect(files.length).toBeGreaterThan(0)
          for (const file of files) expect((await fetch(file)).status, file).toBe(200)
        })

        test('a mistake is shown, with what was typed', async ({page, site}) => {
          test.setTimeout(90_000)
          const {form, name} = await acrossDeploy(page, site, script)
          await page.getByLabel('Phone call', {exact: true}).check()
          await page.getByLabel('Phone number').fill('1234567890123456789')
          await page.getByLabel('Yes, but only a name and a number').check()
          await form.send()
          await expect(form.problem.getByRole('link')).toHaveText([/^Enter a phone number/])
          await expect(form.name).toHaveValue(name)
          await expect(page.getByLabel('Phone number')).toHaveValue('1234567890123456789')
          await expect(page.getByLabel('Around midday')).toBeChecked()
        })
      })
    }
  })
}
