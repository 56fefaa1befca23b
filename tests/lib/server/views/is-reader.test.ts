import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {isReader, ROBOTS} from '@/lib/server/views/is-reader'

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
const phone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Safari/604.1'
const reads = (headers: Record<string, string>) => isReader({headers})

test('a browser that opens a page reads it, with or without what new browsers say', () => {
  expect(reads({'user-agent': firefox})).toBe(true)
  expect(reads({'user-agent': phone, 'sec-fetch-dest': 'document'})).toBe(true)
})

test.each([
  'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
  'Mozilla/5.0 (compatible; Google-InspectionTool/1.0;)',
  'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2)',
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/140.0 Safari/537.36',
  'Mozilla/5.0 (Linux; Android 11) Chrome/130 Mobile Safari/537.36 Chrome-Lighthouse',
  'facebookexternalhit/1.1',
  'curl/8.5.0',
  'node',
  '',
])('"%s" does not', (browser) => {
  expect(reads({'user-agent': browser})).toBe(false)
})

test('a page that is made ready before a click, or in a frame, is not read yet', () => {
  for (const purpose of ['prefetch', 'prefetch;prerender'])
    expect(reads({'user-agent': firefox, 'sec-purpose': purpose})).toBe(false)
  for (const dest of ['iframe', 'empty', 'image'])
    expect(reads({'user-agent': firefox, 'sec-fetch-dest': dest})).toBe(false)
})

test('behind the front server its word counts, and none is no reader', () => {
  expect(reads({'x-reader': '1'})).toBe(true)
  expect(reads({})).toBe(false)
})

test('the front server knows robots by the same words', () => {
  expect(readFileSync('nginx.conf', 'utf8')).toContain(`Mozilla/(?!.*(?:${ROBOTS.source}))" 1;`)
})
