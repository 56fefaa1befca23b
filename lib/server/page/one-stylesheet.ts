import {siteStyles} from './site-styles.ts'

/** As React writes them. Text cannot look like one: its `<` is escaped. */
export const STYLE_LINKS =
  /<link rel="stylesheet" href="(?<sheet>[^"]+)"[^>]*>|<link rel="preload"[^>]* as="font"[^>]*>/g

/**
 * The same page with one stylesheet, that of the whole site, where Next has put two or three. A page with a sheet that
 * the build did not see keeps its own links.
 */
export function oneStylesheet(html: string, readStyles = siteStyles): string {
  const sheets = [...html.matchAll(STYLE_LINKS)].flatMap(({groups}) => groups?.sheet ?? [])
  const styles = sheets.length > 0 ? readStyles() : undefined
  if (!styles || !sheets.every((sheet) => styles.parts.includes(sheet))) return html
  let isFirst = true
  return html.replace(STYLE_LINKS, () => {
    const links = isFirst ? styles.links : ''
    isFirst = false
    return links
  })
}
