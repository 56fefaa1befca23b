import path from 'node:path'
import {type Part, type PartOptions, startPart} from './part.ts'
import type {Settings} from './settings.ts'

/** Megabytes. Left alone, V8 lets garbage grow with the machine: to twice the memory, for no more pages a second. */
const MEMORY = ['--max-old-space-size=384', '--max-semi-space-size=8']

type Options = Pick<PartOptions, 'output'>

/** The embedded Content Lake. */
export function startLake(settings: Settings, options?: Options): Promise<Part> {
  return startPart({
    ...options,
    name: 'Content Lake',
    url: settings.lake.url,
    readyPath: '/v2025-02-19/ping',
    args: ['sanity/lake/commands/serve.ts'],
    env: settings.env,
  })
}

/** The local inbox: Resend's API, and a page to read what arrived. */
export function startInbox(settings: Settings, options?: Options): Promise<Part> {
  return startPart({
    ...options,
    name: 'Inbox',
    url: settings.inbox.url,
    readyPath: '/emails',
    args: ['lib/demo/inbox/main.ts'],
    env: settings.env,
  })
}

/** The built site, or the development server. */
export function startSite(settings: Settings, options?: Options & {dev?: boolean}): Promise<Part> {
  return startPart({
    output: options?.output,
    name: 'Site',
    url: settings.site.url,
    readyPath: '/robots.txt',
    args: [...(options?.dev ? [] : MEMORY), 'lib/server/main.ts'],
    env: {
      ...settings.env,
      PORT: String(settings.site.port),
      NEXT_DIST_DIR: path.relative('.', settings.distDir),
    },
    nodeEnv: options?.dev ? 'development' : 'production',
    readyWithinMs: 60_000,
  })
}
