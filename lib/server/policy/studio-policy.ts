import {isLocal, projectId} from '../../../sanity/env.ts'
import {type Policy, upgrade} from './policies.ts'

/** The lake listens on loopback, on a port that is known only at run time. Without a scheme: that of the page. */
const LAKE = ['127.0.0.1:*', 'localhost:*']
const LAKE_SOCKETS = ['ws://127.0.0.1:*', 'ws://localhost:*']

/**
 * What the Studio of this project speaks with in Sanity's cloud. The domain as a whole would let a script that got in hand
 * what it reads to another project.
 */
const CLOUD = {
  api: [`https://${projectId}.api.sanity.io`, `https://${projectId}.apicdn.sanity.io`],
  sockets: [`wss://${projectId}.api.sanity.io`],
  files: [`https://cdn.sanity.io/images/${projectId}/`, `https://cdn.sanity.io/files/${projectId}/`],
  /** Where the Studio tells its makers of failures, and what staff write to them. */
  reports: ['https://api.sanity.io/vX/intake/'],
  logos: ['https://public.sanity.io/logos/'],
}
/**
 * Named by the Studio's style sheet. On a local lake `remove-foreign-fonts.ts` takes the rule out before it is used, but
 * Chromium reports a font that a policy forbids as soon as it reads the rule.
 */
const STUDIO_FONTS = 'https://design-system-static.sanity.io'
/** Pictures of colleagues, as their accounts bring them. */
const AVATARS = ['https://lh3.googleusercontent.com', 'https://avatars.githubusercontent.com']

/** The Studio is for staff: it writes styles as it runs, and speaks with where content lives. */
export function studioPolicy({https, scripts}: {https: boolean; scripts: readonly string[]}): Policy {
  const files = isLocal ? LAKE : CLOUD.files
  const talksWith = isLocal
    ? [...LAKE, ...LAKE_SOCKETS]
    : [...CLOUD.api, ...CLOUD.sockets, ...CLOUD.files, ...CLOUD.reports]
  return {
    'default-src': ["'none'"],
    'script-src': ["'self'", ...scripts],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:', ...files, ...(isLocal ? [] : [...CLOUD.logos, ...AVATARS])],
    'font-src': ["'self'", 'data:', STUDIO_FONTS],
    'media-src': ["'self'", 'blob:', ...files],
    'connect-src': ["'self'", ...talksWith],
    'worker-src': ["'self'", 'blob:'],
    'frame-src': ["'self'"],
    'form-action': ["'self'"],
    'base-uri': ["'none'"],
    'frame-ancestors': ["'none'"],
    ...upgrade(https),
  }
}
