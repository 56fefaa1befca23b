import {siteStyles} from './site-styles.ts'

/** As React writes them, with what it asks for early. Text cannot look like one: its `<` is escaped. */
export const STYLE_LINKS =
  /<link rel="stylesheet" href="(?<sheet>[^"]+)"[^>]*>|<link rel="preload"[^>]* as="(?:font|style)"[^>]*>/g

/**
 * The same page with one stylesheet where Next has put two or three: the smallest that holds all of them. A page with
 * one that the build did not see keeps its own links.
 */
export function oneStylesheet(html: string, readStyles = siteStyles): string {
  const parts = new Set([...html.matchAll(STYLE_LINKS)].flatMap(({groups}) => groups?.sheet ?? []))
  const styles = parts.size > 0 ? readStyles() : undefined
  const href = styles?.sheets.find((sheet) => [...parts].every((part) => sheet.parts.includes(part)))?.href
  if (!styles || !href) return html
  let isFirst = true
  const short = shortClasses(html, styles.classes)
  return short.replace(STYLE_LINKS, () => {
    const links = isFirst ? `${styles.fonts}<link rel="stylesheet" href="${href}"/>` : ''
    isFirst = false
    return links
  })
}

/** No script is there to look for an element by its class. */
function shortClasses(html: string, short: Readonly<Record<string, string>>): string {
  return html.replace(/ class="([^"]+)"/g, (_, names: string) => {
    const known = names.split(' ').map((name) => short[name] ?? name)
    return ` class="${known.join(' ')}"`
  })
}
