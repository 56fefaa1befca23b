import {expect, onTestFinished, test, vi} from 'vitest'
import {policyText} from '@/lib/server/policy/policies'
import {studioPolicy} from '@/lib/server/policy/studio-policy'

test('the Studio of the demo speaks with this site and with the lake on this computer', () => {
  const policy = studioPolicy({https: false, scripts: ["'sha256-abc='"]})
  expect(policy['connect-src']).toEqual([
    "'self'",
    '127.0.0.1:*',
    'localhost:*',
    'ws://127.0.0.1:*',
    'ws://localhost:*',
  ])
  expect(policy['script-src']).toEqual(["'self'", "'sha256-abc='"])
})

test('no code is made from text, and no page shows the Studio in a frame', () => {
  const text = policyText(studioPolicy({https: true, scripts: []}))
  expect(text).not.toContain('unsafe-eval')
  expect(text).toContain("frame-ancestors 'none'")
})

test('the Studio of a clinic speaks with its own project, and no other of Sanity’s cloud', async () => {
  vi.stubEnv('NEXT_PUBLIC_SANITY_PROJECT_ID', 'clinic12')
  vi.resetModules()
  onTestFinished(() => {
    vi.unstubAllEnvs()
    vi.resetModules()
  })
  const live = await import('@/lib/server/policy/studio-policy')
  const policy = live.studioPolicy({https: true, scripts: []})
  expect(policy['connect-src']).toEqual([
    "'self'",
    'https://clinic12.api.sanity.io',
    'https://clinic12.apicdn.sanity.io',
    'wss://clinic12.api.sanity.io',
    'https://cdn.sanity.io/images/clinic12/',
    'https://cdn.sanity.io/files/clinic12/',
    'https://api.sanity.io/vX/intake/',
  ])
  expect(policy['img-src']).toContain('https://cdn.sanity.io/images/clinic12/')
  expect(policy['media-src']).toContain('https://cdn.sanity.io/files/clinic12/')
  expect(policyText(policy)).not.toMatch(/\*|localhost|127\.0/)
})

test.each([
  [
    'of the demo',
    '',
    ['127.0.0.1:*', 'localhost:*'],
    ['127.0.0.1:*', 'localhost:*', 'ws://127.0.0.1:*', 'ws://localhost:*'],
    [],
  ],
  [
    'of a clinic',
    'clinic12',
    ['https://cdn.sanity.io/images/clinic12/', 'https://cdn.sanity.io/files/clinic12/'],
    [
      'https://clinic12.api.sanity.io',
      'https://clinic12.apicdn.sanity.io',
      'wss://clinic12.api.sanity.io',
      'https://cdn.sanity.io/images/clinic12/',
      'https://cdn.sanity.io/files/clinic12/',
      'https://api.sanity.io/vX/intake/',
    ],
    [
      'https://public.sanity.io/logos/',
      'https://lh3.googleusercontent.com',
      'https://avatars.githubusercontent.com',
    ],
  ],
])('the whole policy of the Studio %s', async (_whose, project, files, talksWith, pictures) => {
  if (project) vi.stubEnv('NEXT_PUBLIC_SANITY_PROJECT_ID', project)
  vi.resetModules()
  onTestFinished(() => {
    vi.unstubAllEnvs()
    vi.resetModules()
  })
  const live = await import('@/lib/server/policy/studio-policy')
  expect(live.studioPolicy({https: true, scripts: ["'sha256-abc='"]})).toEqual({
    'default-src': ["'none'"],
    'script-src': ["'self'", "'sha256-abc='"],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:', ...files, ...pictures],
    'font-src': ["'self'", 'data:', 'https://design-system-static.sanity.io'],
    'media-src': ["'self'", 'blob:', ...files],
    'connect-src': ["'self'", ...talksWith],
    'worker-src': ["'self'", 'blob:'],
    'frame-src': ["'self'"],
    'form-action': ["'self'"],
    'base-uri': ["'none'"],
    'frame-ancestors': ["'none'"],
    'upgrade-insecure-requests': [],
  })
})

/** As the browser's own client of this project works them out. */
test('the Studio reaches what the client of its project asks for', async () => {
  const {createClient} = await import('@sanity/client')
  const client = createClient({
    projectId: 'clinic12',
    dataset: 'production',
    apiVersion: '2026-03-01',
    useCdn: true,
  })
  vi.stubEnv('NEXT_PUBLIC_SANITY_PROJECT_ID', 'clinic12')
  vi.resetModules()
  onTestFinished(() => {
    vi.unstubAllEnvs()
    vi.resetModules()
  })
  const live = await import('@/lib/server/policy/studio-policy')
  const allowed = live.studioPolicy({https: true, scripts: []})['connect-src'] ?? []
  const {url, cdnUrl} = client.config()
  for (const address of [url, cdnUrl, url.replace('https:', 'wss:')])
    expect(allowed, address).toContain(`${new URL(address).protocol}//${new URL(address).host}`)
})
