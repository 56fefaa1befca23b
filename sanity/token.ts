import {isLocal} from './env.ts'

/* Secret tokens of the content. Only the seed and server code may import this file. */

/** Lets staff see drafts: a token of a viewer. The embedded lake takes any token. */
export function readToken(): string | undefined {
  return process.env.SANITY_API_READ_TOKEN || (isLocal ? 'embedded-lake' : undefined)
}

/** Lets the seed write to a cloud dataset. The embedded lake takes any token. */
export function writeToken(): string | undefined {
  return process.env.SANITY_API_WRITE_TOKEN || undefined
}
