import {expect, test} from 'vitest'
import {isSameOrigin} from '@/lib/server/policy/same-origin'

const SITE = 'https://clinic.example'

function accepts(headers: Record<string, string>) {
  return isSameOrigin(new Headers({host: 'clinic.example', ...headers}), SITE)
}

test('a form post from a page of the site is accepted', () => {
  expect(accepts({origin: SITE, 'sec-fetch-site': 'same-origin'})).toBe(true)
})

test('a browser that knows no Sec-Fetch-Site is judged by Origin', () => {
  expect(accepts({origin: SITE})).toBe(true)
  expect(accepts({origin: 'https://other.example'})).toBe(false)
})

test('a post without Origin needs the browser to say that it comes from this site, or from the patient', () => {
  expect(accepts({'sec-fetch-site': 'same-origin'})).toBe(true)
  expect(accepts({'sec-fetch-site': 'none'})).toBe(true)
  expect(accepts({})).toBe(false)
})

test('what a request says of the host decides nothing', () => {
  expect(accepts({host: 'internal:3000', origin: SITE})).toBe(true)
  expect(accepts({host: 'other.example', origin: 'https://other.example'})).toBe(false)
  expect(accepts({'x-forwarded-host': 'proxy.example', origin: SITE})).toBe(true)
})

test('the demo on this machine is one site under its three names, at its port alone', () => {
  const accepted = (origin: string) => isSameOrigin(new Headers({origin}), 'http://localhost:3000')
  for (const name of ['localhost', '127.0.0.1', '[::1]'])
    expect(accepted(`http://${name}:3000`), name).toBe(true)
  for (const other of [
    'http://localhost',
    'http://127.0.0.1:3001',
    'https://localhost:3000',
    'http://10.0.0.1:3000',
  ])
    expect(accepted(other), other).toBe(false)
  expect(accepts({origin: 'http://localhost:3000', host: 'localhost:3000'})).toBe(false)
})

test.each([
  ['another site', {origin: 'https://other.example', 'sec-fetch-site': 'cross-site'}],
  ['another site without Origin', {'sec-fetch-site': 'cross-site'}],
  ['another host of the same domain', {origin: 'https://blog.clinic.example', 'sec-fetch-site': 'same-site'}],
  ['a page that claims this origin but is elsewhere', {origin: SITE, 'sec-fetch-site': 'cross-site'}],
  ['a sandboxed frame', {origin: 'null', 'sec-fetch-site': 'cross-site'}],
  ['an opaque origin', {origin: 'null'}],
  ['an unknown relation', {origin: SITE, 'sec-fetch-site': 'sideways'}],
  [
    'a forwarded host that the sender made up',
    {origin: 'https://a.example', 'x-forwarded-host': 'a.example'},
  ],
  ['an origin with a path', {origin: 'http://clinic.example/x'}],
  ['an origin that is no address', {origin: 'clinic.example'}],
  ['another scheme with the same host', {origin: 'ftp://clinic.example'}],
  ['the site without encryption', {origin: 'http://clinic.example'}],
])('%s is refused', (_, headers) => {
  expect(accepts(headers)).toBe(false)
})
