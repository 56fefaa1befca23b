import {globSync, readFileSync} from 'node:fs'
import {test as base, expect} from '@playwright/test'
import type {SanityClient} from '@sanity/client'
import {previewLink} from '../studio/draft-visitor.ts'
import {type Attacked, ENCODINGS, findVictims, sendAll, showing, startAttacked} from './front-attack.ts'
import {spellingsOf, TREES} from './front-spellings.ts'

const test = base.extend<{site: Attacked}>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the wanted fixtures from this pattern.
  site: async ({}, use) => {
    const site = await startAttacked()
    await use(site)
    await site.stop()
  },
})
test.describe.configure({timeout: 300_000})

/** Text that only drafts hold. */
const CANARY = 'CANARY-OF-A-DRAFT'

test('whatever address staff open while they look at drafts, nothing unpublished is left for others', async ({
  site: {cms, asker, unharmed, front},
}) => {
  const victims = await findVictims(unharmed)
  const right = await showing(unharmed, victims)
  await writeDrafts(cms)
  const opened = await asker.ask({path: await previewLink(cms, '/')})
  const cookie = (opened.headers['set-cookie'] ?? []).map((line) => line.split(';', 1)[0]).join('; ')
  for (const path of ['/', '/faq', '/education/begun', '/education/nothing', '/education/page/9']) {
    const seen = await asker.ask({path, headers: {cookie}})
    expect(seen.body.toString(), path).toContain(CANARY)
    expect(seen.status, path).toBe(path.endsWith('nothing') || path.endsWith('9') ? 404 : 200)
  }

  const addresses = [
    ...[...victims, '/education/begun', '/education/nothing', '/consultation', '/studio'].flatMap((path) => [
      path,
      ...spellingsOf(path),
    ]),
    // As a name of a file or a picture, an address that has neither may be anything.
    ...TREES.flatMap((tree) => ['', '/', '/x', '/x.css', '/x?w=640'].map((end) => tree + end)),
  ]
  let seen = 0
  for (const encoding of ENCODINGS) {
    const asStaff = addresses.map((path) => ({path, headers: {cookie, 'accept-encoding': encoding}}))
    await sendAll(asker, asStaff, ({body}) => {
      if (body.includes(CANARY)) seen += 1
    })
  }
  expect(seen).toBeGreaterThan(victims.length)

  const left: string[] = []
  const asPatient = addresses.map((path) => ({path, headers: {'accept-encoding': 'identity'}}))
  await sendAll(asker, asPatient, ({body}, {path}) => {
    if (body.includes(CANARY)) left.push(path)
  })
  expect(left).toEqual([])
  const copies = globSync(`${front.folder}/cache/*/*/*`).map((file) => readFileSync(file, 'latin1'))
  expect(copies.length).toBeGreaterThan(victims.length)
  expect(copies.filter((copy) => copy.includes(CANARY))).toEqual([])
  const heads = copies.map((copy) => copy.slice(copy.indexOf('KEY: ')).split('\r\n\r\n', 1)[0] ?? '')
  expect(heads.filter((head) => /HTTP\/1.1 200/.test(head) && /private|no-store/.test(head))).toEqual([])
  const shown = await showing(asker, victims)
  for (const [copy, what] of right) expect(shown.get(copy), copy).toEqual(what)
})

async function writeDrafts(cms: SanityClient): Promise<void> {
  const settings = await cms.getDocument('clinicSettings')
  if (!settings) throw new Error('There are no clinic settings.')
  const slug = {_type: 'slug', current: 'begun'}
  await cms
    .transaction()
    .create({...settings, _id: 'drafts.clinicSettings', clinicName: CANARY})
    .create({_id: 'drafts.homePage', _type: 'homePage', heading: CANARY})
    .create({_id: 'drafts.begun', _type: 'article', title: CANARY, summary: CANARY, slug, body: []})
    .commit()
}
