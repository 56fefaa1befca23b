import {test as base, expect} from '@playwright/test'
import {
  type Attacked,
  ENCODINGS,
  findVictims,
  misspelled,
  namesOfCopies,
  oddlyAsked,
  sendAll,
  showing,
  startAttacked,
} from './front-attack.ts'

const test = base.extend<{site: Attacked}>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the wanted fixtures from this pattern.
  site: async ({}, use) => {
    const site = await startAttacked()
    await use(site)
    await site.stop()
  },
})
test.describe.configure({timeout: 300_000})

test('no spelling of an address, and nothing said beside it, changes what everybody gets', async ({site}) => {
  const victims = await findVictims(site.unharmed)
  const right = await showing(site.unharmed, victims)
  const broken: string[] = []
  // First there is no copy of anything, and only a misspelled address could make one. In the second round there are
  // some, which go out of date each second.
  for (let round = 0; round < 2; round++)
    for (const requests of [misspelled(victims), oddlyAsked(victims)]) {
      await sendAll(site.asker, requests, ({status}, {path}) => {
        if (status >= 500) broken.push(path)
      })
      const shown = await showing(site.asker, victims)
      for (const [copy, what] of right) expect(shown.get(copy), copy).toEqual(what)
    }
  expect(broken).toEqual([])
  // Pictures have other kinds of copies. What lies beside these is the page for addresses without one.
  const pages = victims.filter((path) => !path.startsWith('/media/'))
  const names = pages.flatMap((path) => ENCODINGS.map((encoding) => `${path} ${encoding}`))
  const others = ENCODINGS.map((encoding) => `nowhere ${encoding}`)
  const kept = namesOfCopies(site.front).filter((name) => !name.startsWith('/media/'))
  expect(kept.toSorted()).toEqual([...names, ...others].toSorted())
})
