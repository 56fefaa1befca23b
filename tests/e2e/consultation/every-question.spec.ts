import {randomUUID} from 'node:crypto'
import type {ContactWay} from '../../../lib/consultation/form/kinds/wording.ts'
import {sampleAnswers} from '../../lib/consultation/form/sample-answers.ts'
import {expect, test} from '../fixtures.ts'
import {formOn, mailsFor} from './consultation-page.ts'

const ways: ContactWay[] = ['phone', 'email']

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({javaScriptEnabled})

    for (const way of ways) {
      test(`the answer to every question is in the clinic's mail, for a patient who chose ${way}`, async ({
        page,
        inbox,
      }) => {
        const form = formOn(page)
        await form.open()
        if (javaScriptEnabled) await form.ready()
        for (const {name, sent} of sampleAnswers(way)) {
          const controls = page.locator(`[name="${name}"]`)
          if ((await controls.count()) > 1) await page.locator(`[name="${name}"][value="${sent}"]`).check()
          else await controls.fill(sent)
        }
        // The same answers on the same day are the same request.
        const [{sent: name} = {sent: ''}] = sampleAnswers(way)
        await form.name.fill(`${name} ${randomUUID()}`)
        await form.send()
        const [mail] = await mailsFor(inbox, await form.reference())
        for (const {word} of sampleAnswers(way)) expect(mail.text).toContain(word)
      })
    }
  })
}
