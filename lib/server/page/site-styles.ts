import {readFileSync} from 'node:fs'
import path from 'node:path'
import {z} from 'zod'
import {env} from '../../settings/env.ts'

/** Written beside a build by `merge-styles.ts`. */
export const SITE_STYLES_FILE = 'site-styles.json'

const siteStylesShape = z.object({
  /** The links that ask for the fonts of the first screen. */
  fonts: z.string(),
  /** Each with the stylesheets of Next that it holds. The smallest come first. */
  sheets: z.array(z.object({href: z.string(), parts: z.array(z.string())})),
  /** The long class names of CSS modules, each with the short one that the sheets have for it. */
  classes: z.record(z.string(), z.string()),
})

export type SiteStyles = z.output<typeof siteStylesShape>

// biome-ignore lint/plugin: a memo of a file of the build, which never changes.
let read: {styles: SiteStyles | undefined} | undefined

/** Nothing when the build was made by `next build` alone: pages then keep the links that Next gave them. */
export function siteStyles(): SiteStyles | undefined {
  read ??= {styles: readSiteStyles()}
  return read.styles
}

function readSiteStyles(): SiteStyles | undefined {
  try {
    const text = readFileSync(path.resolve(env().NEXT_DIST_DIR ?? '.next', SITE_STYLES_FILE), 'utf8')
    return siteStylesShape.parse(JSON.parse(text))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
