import {expect, test} from 'vitest'
import {completeHeaders} from '@/lib/server/policy/complete-headers'
import {pageKind} from '@/lib/server/policy/page-kind'
import {contentPolicy, dataPolicy, draftPolicy, formPolicy, policyText} from '@/lib/server/policy/policies'
import {commonHeaders} from '@/lib/server/policy/response-headers'

const scripts = ["'sha256-abc='"]

test('a page that only shows something has this policy', () => {
  expect(policyText(contentPolicy({https: true}))).toBe(
    "default-src 'none'; script-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; " +
      "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; " +
      "require-trusted-types-for 'script'; trusted-types 'none'; upgrade-insecure-requests",
  )
})

test('the form runs the scripts that are named, and a draft fits in a frame of the Studio besides', () => {
  const common =
    "default-src 'none'; script-src 'self' 'sha256-abc='; style-src 'self'; img-src 'self'; font-src 'self'; " +
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors"
  expect(policyText(formPolicy({https: false, scripts}))).toBe(`${common} 'none'`)
  expect(policyText(draftPolicy({https: false, scripts}))).toBe(`${common} 'self'`)
})

test('nothing in a file may do anything', () => {
  expect(policyText(dataPolicy)).toBe(
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox",
  )
})

test.each([
  ['/consultation', 'form'],
  ['/consultation/received', 'content'],
  ['/consultations', 'content'],
  ['/studio', 'studio'],
  ['/studio/', 'studio'],
  ['/studio/structure', 'studio'],
  ['/studios', 'content'],
  ['/desk', 'desk'],
  ['/desk/requests/7K2M-9QXR', 'desk'],
  ['/desks', 'content'],
  ['/a/studio/', 'content'],
  ['/', 'content'],
  ['', 'content'],
])('the page at %j is of the kind %s', (path, kind) => {
  expect(pageKind(path)).toBe(kind)
})

test.each([true, false])(
  'an answer without headers gets the common ones and the strictest policy (https: %s)',
  (https) => {
    const set = complete({}, https)
    const expected = Object.fromEntries(commonHeaders.map(({key, value}) => [key, value]))
    expect(set).toEqual({...expected, 'Content-Security-Policy': policyText(contentPolicy({https}))})
  },
)

test('a header that an answer has already stays as it is', () => {
  const own = {'Content-Security-Policy': "default-src 'self'", 'X-Frame-Options': 'SAMEORIGIN'}
  expect(complete(own)).toMatchObject(own)
  expect(Object.keys(complete(own))).toHaveLength(commonHeaders.length + 1)
})

/** The headers of an answer, after the hook. */
function complete(before: Record<string, string>, https = true): Record<string, string> {
  const headers = new Map(Object.entries(before))
  const response = {
    hasHeader: (key: string) => headers.has(key),
    setHeader: (key: string, value: string) => headers.set(key, value),
  }
  const answer = {response} as unknown as Parameters<ReturnType<typeof completeHeaders>>[0]
  completeHeaders({https})(answer)
  return Object.fromEntries(headers)
}
