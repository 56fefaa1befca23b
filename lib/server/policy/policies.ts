/** A Content Security Policy: what each directive allows. */
export type Policy = Readonly<Record<string, readonly string[]>>

type Site = {
  /** Served over https: what a page asks for over http is then asked for over https. */
  https: boolean
}

type Scripts = {
  /** Hashes of the inline scripts that may run. */
  scripts: readonly string[]
}

const NONE = ["'none'"]
const SELF = ["'self'"]

/** Pages that only show something. A script that gets into one does not run, wherever it came from. */
export function contentPolicy({https}: Site): Policy {
  return {
    'default-src': NONE,
    'script-src': NONE,
    'style-src': SELF,
    'img-src': SELF,
    'font-src': SELF,
    // No script can use it. Lighthouse reads robots.txt from within the page.
    'connect-src': SELF,
    'form-action': SELF,
    'base-uri': NONE,
    'frame-ancestors': NONE,
    'require-trusted-types-for': ["'script'"],
    'trusted-types': NONE,
    ...upgrade(https),
  }
}

/**
 * The form with its script. No Trusted Types: the framework's loader hands the browser plain strings. Delete this limit
 * when Next creates script addresses through a policy of its own.
 */
export function formPolicy({https, scripts}: Site & Scripts): Policy {
  return {
    'default-src': NONE,
    'script-src': [...SELF, ...scripts],
    'style-src': SELF,
    'img-src': SELF,
    'font-src': SELF,
    'connect-src': SELF,
    'form-action': SELF,
    'base-uri': NONE,
    'frame-ancestors': NONE,
    ...upgrade(https),
  }
}

/** Drafts, which only staff see: as the form, in a frame of the Studio. */
export function draftPolicy(site: Site & Scripts): Policy {
  return {...formPolicy(site), 'frame-ancestors': SELF}
}

/** Files, JSON and images: nothing in them is a page. */
export const dataPolicy: Policy = {
  'default-src': NONE,
  'base-uri': NONE,
  'form-action': NONE,
  'frame-ancestors': NONE,
  sandbox: [],
}

/** Drawings: as files, but each carries its colours for light and dark in a style of its own. */
export const drawingPolicy: Policy = {...dataPolicy, 'style-src': ["'unsafe-inline'"]}

export function policyText(policy: Policy): string {
  return Object.entries(policy)
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join('; ')
}

export function upgrade(https: boolean): Policy {
  return https ? {'upgrade-insecure-requests': []} : {}
}
