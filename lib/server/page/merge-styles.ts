import {createHash} from 'node:crypto'
import {globSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {z} from 'zod'
import {pageKind} from '../policy/page-kind.ts'
import {STYLE_LINKS} from './one-stylesheet.ts'
import {shortNames, shortSheet} from './short-sheet.ts'
import {SITE_STYLES_FILE, type SiteStyles} from './site-styles.ts'

/**
 * Call after a build. Next cuts the styles of a page into several files, each of which holds the page up; no setting
 * makes it one. This writes one file for each set of them that a page has, which the page then links to in their place.
 */
export function mergeStyles(distDir: string): void {
  const folder = path.join(distDir, 'server', 'app')
  const sets = new Map<string, string[]>()
  const fonts = new Set<string>()
  const add = (sheets: readonly string[]) => {
    const parts = [...new Set(sheets)]
    if (parts.length > 0) sets.set(parts.toSorted().join(), parts)
  }
  for (const page of readFiles(folder, '.html')) {
    const links = [...page.matchAll(STYLE_LINKS)]
    add(links.flatMap(([, sheet]) => sheet ?? []))
    for (const [link] of links) if (link.includes(' as="font"')) fonts.add(link)
  }
  for (const manifest of readFiles(folder, '/page_client-reference-manifest.js')) add(sheetsIn(manifest))
  if (sets.size === 0) return
  const names = shortNames([...new Set([...sets.values()].flat())].map((href) => readSheet(distDir, href)))
  const styles: SiteStyles = {
    classes: names.classes,
    fonts: [...fonts].join(''),
    sheets: [...sets.values()]
      .sort((a, b) => a.length - b.length)
      .map((parts) => ({href: writeSheet(distDir, parts, names), parts})),
  }
  writeFileSync(path.join(distDir, SITE_STYLES_FILE), JSON.stringify(styles))
}

/** Those of the pages for patients: others keep the class names that their scripts know. */
function readFiles(folder: string, ending: string): string[] {
  return globSync(`**/*${ending}`, {cwd: folder})
    .sort()
    .filter((file) => !isForStaff(file.slice(0, -ending.length)))
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
}

/** Route groups are part of file names, but not of addresses. */
function isForStaff(file: string): boolean {
  return ['studio', 'desk'].includes(pageKind(`/${file.replace(/\([^)/]*\)\//g, '')}`))
}

const manifestShape = z.object({
  entryCSSFiles: z.record(z.string(), z.array(z.object({path: z.string()}))),
})

/**
 * Pages that are rendered for each visitor have no HTML yet: what Next wrote down for itself says what they link to. When
 * it says so no more, they keep several files, and a browser test fails.
 */
function sheetsIn(manifest: string): string[] {
  const [, json = '{}'] = /\] = (\{.*\});?\s*$/s.exec(manifest) ?? []
  const found = manifestShape.safeParse(JSON.parse(json))
  if (!found.success) return []
  return Object.values(found.data.entryCSSFiles).flatMap((files) =>
    files.map((file) => `/_next/${file.path}`),
  )
}

/** Beside its parts, so that the addresses in it lead to the same files. */
function writeSheet(distDir: string, parts: readonly string[], names: ReturnType<typeof shortNames>): string {
  const css = shortSheet(parts.map((href) => readSheet(distDir, href)).join('\n'), names)
  const hash = createHash('sha256').update(css).digest('base64url').slice(0, 16)
  const href = `${path.posix.dirname(parts[0] ?? '')}/site-${hash}.css`
  writeFileSync(fileOf(distDir, href), css)
  return href
}

function readSheet(distDir: string, href: string): string {
  return readFileSync(fileOf(distDir, href), 'utf8')
}

function fileOf(distDir: string, href: string): string {
  return path.join(distDir, href.replace(/^\/_next\//, '').replace(/\?.*$/, ''))
}
