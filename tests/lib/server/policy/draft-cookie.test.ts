import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {expect, onTestFinished, test, vi} from 'vitest'
import {readKeyRing} from '@/lib/outbox/seal/key-ring'
import {
  DRAFT_COOKIE,
  isDraftRequest,
  readDraftKey,
  withoutDraftCookies,
} from '@/lib/server/policy/draft-cookie'
import {makePreviewSession, PREVIEW_LASTS_S} from '@/lib/server/policy/preview-session'

const draftKey = 'd'.repeat(32)
const keys = readKeyRing(`a:${Buffer.alloc(32, 'a').toString('base64')}`)
const next = `${DRAFT_COOKIE}=${draftKey}`
const session = (agoMs = 0) => makePreviewSession(keys, Date.now() - agoMs)
const sees = (cookie: string | undefined, changes: object = {}) =>
  isDraftRequest(cookie, {https: true, draftKey, keys, ...changes})

test('a draft is for who has the cookie of Next and a session of ours, in whatever order', () => {
  const ours = `__Host-preview=${session()}`
  expect(sees(`${next}; ${ours}`)).toBe(true)
  expect(sees(`a=b;${ours};c=d;  ${next}`)).toBe(true)
  expect(sees(`preview=${session()}; ${next}`, {https: false})).toBe(true)
})

const without: [who: string, cookie: () => string | undefined, changes?: object][] = [
  ['sends no cookie', () => undefined],
  ['sends an empty one', () => ''],
  ['has the cookie of Next alone', () => next],
  ['has a session alone', () => `__Host-preview=${session()}`],
  ['made the cookie of Next up', () => `${DRAFT_COOKIE}=${'x'.repeat(32)}; __Host-preview=${session()}`],
  ['has it in another cookie', () => `a=${next}; __Host-preview=${session()}`],
  ['has an old session', () => `${next}; __Host-preview=${session(PREVIEW_LASTS_S * 1000 + 1_000)}`],
  ['made a session up', () => `${next}; __Host-preview=x`],
  ['has a session of a site without https', () => `${next}; preview=${session()}`],
  ['has a session under another name', () => `${next}; x__Host-preview=${session()}`],
  ['asks a site that knows no key', () => `${next}; __Host-preview=${session()}`, {draftKey: undefined}],
  [
    'guesses that it knows none',
    () => `${DRAFT_COOKIE}=undefined; __Host-preview=${session()}`,
    {draftKey: undefined},
  ],
]

test.each(without)('who %s sees no draft', (_who, cookie, changes) => {
  expect(sees(cookie(), changes)).toBe(false)
})

test('whatever Next could take for leave to show drafts is taken away, and the rest stays', () => {
  expect(
    withoutDraftCookies(
      `a=b; ${next};__next_preview_data=x; ${DRAFT_COOKIE} = y ;${DRAFT_COOKIE}; __next_preview_data; c=d`,
    ),
  ).toBe('a=b; c=d')
  const harmless = `x${DRAFT_COOKIE}=1; ${DRAFT_COOKIE}s=1; a=${DRAFT_COOKIE}=1`
  expect(withoutDraftCookies(harmless)).toBe(harmless)
})

test('the key of drafts is read where the build wrote it', () => {
  const folder = makeBuild(JSON.stringify({version: 4, preview: {previewModeId: draftKey}}))
  expect(readDraftKey(folder)).toBe(draftKey)
})

test.each([
  ['no key', '{}', 'ZodError'],
  ['a key that is too short', JSON.stringify({preview: {previewModeId: 'd'.repeat(31)}}), 'ZodError'],
  ['no JSON', '{', 'SyntaxError'],
  ['no file', undefined, 'Error:ENOENT'],
])('a build with %s shows no drafts, and the log says why', (_what, text, error) => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {})
  expect(readDraftKey(makeBuild(text))).toBeUndefined()
  expect(log.mock.calls.map(([line]) => JSON.parse(line))).toEqual([
    {at: expect.any(String), event: 'preview.without-key', error},
  ])
})

function makeBuild(manifest: string | undefined): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'build-'))
  onTestFinished(() => rmSync(folder, {recursive: true}))
  if (manifest !== undefined) writeFileSync(path.join(folder, 'prerender-manifest.json'), manifest)
  return folder
}
