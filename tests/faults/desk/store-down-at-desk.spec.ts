import path from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {expect, test} from '@playwright/test'
import {type ConsultationStack, startConsultationStack, storeKinds} from '../forms/consultation-stack.ts'
import {lineOf, newRequest, noteOn, signInAs} from './desk-people.ts'

/** A site waits five seconds for whom has locked its file, and eight for a silent database. */
const AFTER_WAITING = {timeout: 60_000}

test.describe.configure({retries: 0})

for (const kind of storeKinds) {
  test(`while the store (${kind}) takes nothing the desk says so, shows what it knows, and keeps what was typed`, async ({
    browser,
  }) => {
    test.setTimeout(240_000)
    const stack = await startConsultationStack(kind)
    try {
      const reference = await newRequest(stack)
      const page = await signInAs(browser, stack, stack.site, {name: 'Ann Front'})
      const list = await page.context().newPage()
      await list.goto('/desk')
      await expect(lineOf(list, reference)).toBeVisible()
      await page.goto(`/desk/requests/${reference}`)
      const note = noteOn(page)
      await note.ready()
      await note.field.fill('Typed while it was down')
      const plain = await signInAs(browser, stack, stack.site, {name: 'Ben Plain', javaScriptEnabled: false})
      await plain.goto(`/desk/requests/${reference}`)
      const plainNote = noteOn(plain)
      await plainNote.field.fill('Typed without a script')

      const repair = breakStore(stack)
      try {
        await note.keep()
        await expect(note.problem).toBeVisible(AFTER_WAITING)
        await expect(note.field).toHaveValue('Typed while it was down')
        await expect(page.getByRole('heading', {level: 1})).toHaveText(`Request ${reference}`)
        await expect(lineOf(list, reference)).toBeVisible()
        // A locked file can still be read, so that an open list is up to date.
        if (kind === 'postgres')
          await expect(list.getByText('The site does not answer. What you see may be old.')).toBeVisible(
            AFTER_WAITING,
          )
        await plainNote.keep()
        await expect(plainNote.problem).toBeVisible(AFTER_WAITING)
        await expect(plainNote.field).toHaveValue('Typed without a script')
        // What cannot be written down is not shown.
        const other = await page.context().newPage()
        const response = await other.goto(`/desk/requests/${reference}`, AFTER_WAITING)
        expect(response?.status()).toBeGreaterThanOrEqual(500)
        await expect(other.getByRole('heading', {level: 1})).toHaveText('The desk cannot be shown right now')
      } finally {
        repair()
      }

      await expect(async () => {
        if ((await note.field.inputValue()) !== '') await note.keep()
        await expect(note.kept('Typed while it was down')).toHaveCount(1, {timeout: 5_000})
      }).toPass(AFTER_WAITING)
      await expect(async () => {
        if ((await plainNote.field.inputValue()) !== '') await plainNote.keep()
        await expect(plainNote.kept('Typed without a script')).toHaveCount(1, {timeout: 5_000})
      }).toPass(AFTER_WAITING)
      await expect(list.getByText('The site does not answer')).toHaveCount(0, AFTER_WAITING)
      expect(await stack.query("select id from desk_work where kind = 'note'")).toHaveLength(2)
      for (const typed of ['Typed while it was down', 'Typed without a script'])
        expect(stack.siteOutput()).not.toContain(typed)
      for (const open of [page, plain]) await open.context().close()
    } finally {
      await stack.stop()
    }
  })
}

/** Postgres is cut off, and the file is locked, as by a program that copies it. Returns what undoes it. */
function breakStore({gate, settings}: ConsultationStack): () => void {
  if (gate) {
    gate.shut(true)
    return () => gate.shut(false)
  }
  const db = new DatabaseSync(path.join(settings.dataDir, 'requests.sqlite'), {timeout: 10_000})
  db.exec('begin immediate')
  return () => {
    db.exec('rollback')
    db.close()
  }
}
