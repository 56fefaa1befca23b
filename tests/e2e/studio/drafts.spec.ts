import {randomUUID} from 'node:crypto'
import {globSync, readFileSync, statSync} from 'node:fs'
import {expect, test} from '../fixtures.ts'
import {cookiesIn, draftCookies, previewLink} from './draft-visitor.ts'

const TRAPS = [
  '//evil.com',
  '/\\evil.com',
  '/a/..//evil.com/x',
  'https:evil.com',
  '%2f%2fevil.com',
  '/%09/evil.com',
]

/** Texts that only drafts hold. */
const CANARY = 'CANARY-OF-A-DRAFT'
const SLUG = `leak-${randomUUID().slice(0, 8)}`
const ROUTES = [
  ...['/', '/education', `/education/${SLUG}`, '/faq', '/consultation', '/consultation/received'],
  ...['/get-help-now', '/nowhere', `/education/${SLUG}-begun`, '/sitemap.xml', '/robots.txt', '/feed.xml'],
  '/search?q=published',
  ...['/.well-known/security.txt', '/speculation-rules.json', '/api/studio', '/studio'],
]

test.describe('while staff write', () => {
  test.describe.configure({timeout: 120_000})

  test('nobody but staff ever sees a draft, whatever is asked for and published meanwhile', async ({
    site,
    lake: {client},
    stack,
  }) => {
    const settings = await client.getDocument('clinicSettings')
    if (!settings) throw new Error('There are no clinic settings.')
    const article = (title: string) => ({_type: 'article', title, slug: slug(SLUG), summary: title, body: []})
    const faq = (question: string) => ({
      _type: 'faq',
      question,
      shortAnswer: question,
      category: 'about',
      order: 0,
    })
    const person = (name: string) => ({_type: 'person', name})
    await client
      .transaction()
      .create({...article('Published words'), _id: SLUG, author: {_type: 'reference', _ref: `${SLUG}-robin`}})
      .create({...faq('Is this published?'), _id: `${SLUG}-faq`})
      .create({...person('Robin'), _id: `${SLUG}-robin`})
      .create({
        ...article(CANARY),
        _id: `drafts.${SLUG}`,
        author: {_type: 'reference', _ref: `${SLUG}-robin`},
      })
      .create({...article(CANARY), _id: `drafts.${SLUG}-begun`, slug: slug(`${SLUG}-begun`)})
      .create({...faq(CANARY), _id: `drafts.${SLUG}-faq`})
      .create({...person(CANARY), _id: `drafts.${SLUG}-robin`})
      .create({...settings, _id: 'drafts.clinicSettings', clinicName: CANARY})
      .create({_id: 'drafts.homePage', _type: 'homePage', heading: CANARY})
      .commit()
    const cookie = await draftCookies(site.url, client)
    const ask = async (path: string, headers = {}) => (await fetch(new URL(path, site.url), {headers})).text()
    await expect.poll(() => ask(`/education/${SLUG}`)).toContain('Published words')

    const asDraft: string[] = []
    const asPatient: string[] = []
    const publishing = (async () => {
      for (let round = 0; round < 5; round++)
        await client
          .patch(SLUG)
          .set({title: `Published words ${round}`})
          .commit()
    })()
    await Promise.all(
      Array.from({length: 200}, async (_, n) => {
        const path = ROUTES[Math.floor(n / 2) % 7] ?? '/'
        if (n % 2 === 0) asDraft.push(await ask(path, {cookie}))
        else asPatient.push(await ask(path))
      }),
    )
    await publishing
    expect(asDraft.filter((page) => page.includes(CANARY))).toHaveLength(100)
    expect(asPatient.filter((page) => page.includes(CANARY))).toEqual([])

    await expect.poll(() => ask(`/education/${SLUG}`)).toContain('Published words 4')
    for (const path of ROUTES) {
      for (const headers of [
        {},
        {rsc: '1'},
        {cookie: '__prerender_bypass=0'},
        {'sanity-preview-perspective': 'drafts'},
      ])
        expect(await ask(path, headers), path).not.toContain(CANARY)
    }
    expect(await ask('/', {cookie: 'sanity-preview-perspective=drafts'})).not.toContain(CANARY)
    const kept = globSync(
      `${stack.settings.distDir}/{server,cache}/**/*.{html,rsc,json,body,meta,txt}`,
    ).filter((file) => statSync(file).isFile())
    expect(kept.length).toBeGreaterThan(20)
    expect(kept.filter((file) => readFileSync(file, 'latin1').includes(CANARY))).toEqual([])

    await client.delete({query: `*[_id match "${SLUG}*" || _id in path("drafts.**")]`})
  })
})

test('an answer with drafts is for one member of staff, in no search engine, and in a frame of this site alone', async ({
  site,
  lake,
}) => {
  const cookie = await draftCookies(site.url, lake.client)
  for (const [path, headers] of [
    ['/', {}],
    ['/education', {}],
    ['/consultation', {}],
    ['/nowhere', {}],
    ['/?_rsc', {rsc: '1'}],
  ] as const) {
    const {headers: got} = await fetch(new URL(path, site.url), {headers: {cookie, ...headers}})
    expect(got.get('cache-control'), path).toMatch(/private.*no-store/)
    expect(got.get('x-robots-tag'), path).toBe('noindex, nofollow')
    expect(got.get('x-frame-options'), path).toBe('SAMEORIGIN')
    expect(got.get('content-security-policy'), path).toMatch(
      /^default-src 'none'; script-src 'self' 'nonce-[\w+/]+=='; style-src 'self'; .*frame-ancestors 'self'$/,
    )
  }
})

test('a cookie that somebody made up shows the page of everybody', async ({site}) => {
  for (const cookie of ['__prerender_bypass=0000', '__prerender_bypass=0000; __next_preview_data=abc']) {
    const response = await fetch(new URL('/faq', site.url), {headers: {cookie}})
    expect(response.headers.get('x-nextjs-cache')).toMatch(/^(?:HIT|STALE)$/)
    expect(response.headers.get('x-frame-options')).toBe('DENY')
    expect(response.headers.get('content-security-policy')).toContain("script-src 'none'")
    expect(await response.text()).not.toMatch(/<script(?! type="application\/ld\+json")/)
  }
})

test('Next’s own cookie, which is the same for all staff, shows nothing without a session of the preview', async ({
  site,
  lake,
}) => {
  const cookies = [await draftCookies(site.url, lake.client), await draftCookies(site.url, lake.client)]
  const sessions = cookies.map((cookie) => /preview=([^;]+)/.exec(cookie)?.[1])
  expect(sessions[0]).not.toBe(sessions[1])
  for (const [cookie, isDraft] of [
    [cookies[0], true],
    [cookies[0]?.replace(/; preview=[^;]+/, ''), false],
    [cookies[0]?.replace(/; preview=[^;]+/, '; preview=zzzzzz.abcdefabcdef.abc'), false],
  ] as const) {
    const {headers} = await fetch(new URL('/faq', site.url), {headers: {cookie: cookie ?? ''}})
    expect([cookie, headers.get('x-frame-options')]).toEqual([cookie, isDraft ? 'SAMEORIGIN' : 'DENY'])
  }
})

test('published pages are made once for everybody, and hold no invisible marks', async ({site}) => {
  for (const path of [
    '/',
    '/education',
    '/faq',
    '/get-help-now',
    '/education/how-does-ketamine-work-in-the-brain',
  ]) {
    const response = await fetch(new URL(path, site.url))
    expect(response.headers.get('x-nextjs-cache'), path).toMatch(/^(?:HIT|STALE)$/)
    expect(await response.text(), path).not.toMatch(/[\u200B-\u200D\u2060-\u2064\uFEFF]{2}/)
  }
})

test('the preview opens with a secret of the Studio alone, and leads to pages of this site alone', async ({
  site,
  lake,
}) => {
  const open = (link: string) => fetch(new URL(link, site.url), {redirect: 'manual'})
  const good = await open(await previewLink(lake.client, '/education?a=b'))
  expect([good.status, good.headers.get('location')]).toEqual([307, '/education'])
  for (const trap of TRAPS) {
    const {status, headers} = await open(await previewLink(lake.client, trap))
    expect([trap, status, headers.get('location')]).toEqual([trap, 307, '/'])
  }
  for (const search of [
    '',
    '?sanity-preview-secret=',
    '?sanity-preview-secret=wrong',
    '?sanity-preview-secret=%00',
  ]) {
    const refused = await open(`/api/draft-mode/enable${search}`)
    expect([search, refused.status, refused.headers.getSetCookie()]).toEqual([search, 401, []])
  }
})

test('whoever guesses secrets is soon stopped, and staff are not', async ({site, lake}) => {
  const guess = (address: string) =>
    fetch(new URL('/api/draft-mode/enable?sanity-preview-secret=guess', site.url), {
      headers: {'x-real-ip': address},
    }).then(({status}) => status)
  const answers: number[] = []
  for (let tries = 0; tries < 12; tries++) answers.push(await guess('203.0.113.7'))
  expect(answers.slice(0, 10)).toEqual(Array(10).fill(401))
  expect(answers).toContain(429)
  for (let opened = 0; opened < 15; opened++) await draftCookies(site.url, lake.client)
})

test('only a page of this site ends the preview, and the reader stays where he was', async ({site, lake}) => {
  const cookie = await draftCookies(site.url, lake.client)
  const leave = (headers: Record<string, string>, method = 'POST') =>
    fetch(new URL('/api/draft-mode/disable', site.url), {
      method,
      redirect: 'manual',
      headers: {cookie, ...headers},
    })
  expect((await leave({}, 'GET')).status).toBe(405)
  for (const origin of ['https://evil.com', 'null'])
    expect([origin, (await leave({origin})).status, cookiesIn(await leave({origin}))]).toEqual([
      origin,
      403,
      '',
    ])
  expect((await leave({origin: site.url, 'sec-fetch-site': 'cross-site'})).status).toBe(403)

  const left = await leave({origin: site.url, referer: `${site.url}/faq?a=b`})
  expect([left.status, left.headers.get('location')]).toEqual([303, '/faq'])
  expect(cookiesIn(left)).toBe('__prerender_bypass=; preview=; sanity-preview-perspective=')
  expect(left.headers.getSetCookie().every((line) => line.includes('1970'))).toBe(true)
  const away = await leave({origin: site.url, referer: 'https://evil.com//evil.com'})
  expect(away.headers.get('location')).toBe('/')
})

function slug(current: string) {
  return {_type: 'slug', current}
}
