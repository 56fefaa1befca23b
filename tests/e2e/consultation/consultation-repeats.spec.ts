import type {Page} from '@playwright/test'
import {type Email, expect, test} from '../fixtures.ts'
import {canaryName, formOn, mailsFor} from './consultation-page.ts'

type Inbox = {emails: () => Promise<Email[]>}

for (const script of [true, false]) {
  test.describe(script ? 'with the script' : 'without JavaScript', () => {
    test.use({
      javaScriptEnabled: script,
      // The answer that these tests lose.
      expectedConsoleErrors: [/net::ERR_FAILED/],
    })

    const fillIn = async (page: Page, name: string) => {
      const form = formOn(page)
      await form.open()
      if (script) await form.ready()
      await form.fillIn(name)
      return form
    }

    test('a double click is one request', async ({page, inbox}) => {
      const name = canaryName()
      const form = await fillIn(page, name)
      await page.getByRole('button', {name: 'Send request'}).dblclick()
      await expectOne(inbox, name, [await form.reference()])
    })

    test('going back after it was sent, and sending again, is one request', async ({page, inbox}) => {
      const name = canaryName()
      const form = await fillIn(page, name)
      await form.send()
      const references = [await form.reference()]
      await page.goBack()
      // With the script, the page of the reference took the place of the form.
      if (script) await fillIn(page, name)
      else await expect(form.name).toHaveValue(name)
      await form.send()
      references.push(await form.reference())
      await expectOne(inbox, name, references)
    })

    test('two tabs with the same answers are one request', async ({page, context, inbox}) => {
      const name = canaryName()
      const tabs = [page, await context.newPage()]
      const forms = [await fillIn(page, name), await fillIn(tabs[1] ?? page, name)]
      await Promise.all(forms.map((form) => form.send()))
      await expectOne(inbox, name, await Promise.all(forms.map((form) => form.reference())))
    })

    test('a reload of the page with the reference sends nothing', async ({page, inbox}) => {
      const name = canaryName()
      const form = await fillIn(page, name)
      await form.send()
      const references = [await form.reference()]
      const posts: string[] = []
      page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()))
      await page.reload()
      references.push(await form.reference())
      expect(posts).toEqual([])
      await expectOne(inbox, name, references)
    })

    test('when the answer was lost, sending it again is one request', async ({page, inbox}) => {
      const name = canaryName()
      const form = await fillIn(page, name)
      await page.route('**/*', async (route) => {
        if (route.request().method() !== 'POST') return route.continue()
        await route.fetch({maxRedirects: 0})
        return route.abort()
      })
      await form.send()
      if (script) {
        await expect(form.unconfirmed).toBeVisible({timeout: 20_000})
        await page.unroute('**/*')
        await expect(form.name).toHaveValue(name)
        await form.send()
      } else {
        await expect.poll(() => requestsOf(inbox, name), {timeout: 20_000}).toHaveLength(1)
        await page.unroute('**/*')
        // The browser shows a page of its own, and posts the same again when that is reloaded.
        await page.reload()
      }
      await expectOne(inbox, name, [await form.reference()])
    })
  })
}

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false})

  test('a form that came back with mistakes can be posted anew by a reload', async ({page, inbox}) => {
    const name = canaryName()
    const form = formOn(page)
    await form.open()
    await form.fillIn(name)
    await form.email.fill('zoe at example.com')
    await form.send()
    await expect(form.problem).toBeVisible()
    await page.reload()
    await expect(form.problem).toBeVisible()
    await expect(form.name).toHaveValue(name)
    await form.email.fill('zoe.kanarienvogel@example.com')
    await form.send()
    await expectOne(inbox, name, [await form.reference()])
  })
})

async function expectOne(inbox: Inbox, name: string, references: string[]) {
  expect(new Set(references).size).toBe(1)
  expect(await mailsFor(inbox, references[0] ?? '')).toHaveLength(1)
  expect(await requestsOf(inbox, name)).toHaveLength(1)
}

async function requestsOf(inbox: Inbox, name: string): Promise<Email[]> {
  return (await inbox.emails()).filter(({text}) => text.includes(name))
}
