/** What React and Next write between elements. In their HTML `<` is escaped in text and attributes: a pattern is enough. */
const PARTS =
  /<script\b(?<attributes>[^>]*)>.*?<\/script\s*>|<link\b(?<link>[^>]*)>|<meta name="(?:next-size-adjust|twitter:(?!card")[^"]*)"[^>]*>|<!--.*?-->/gis

const SCRIPT_LINK = /\brel="modulepreload"|\bas="script"/
/** Exactly as React writes it: a browser runs no script of this type. */
const DATA_BLOCK = /^ type="application\/ld\+json"$/
/** Where Next resolves metadata in the browser; empty once the page is complete. */
const EMPTY_OUTLET = /<div hidden=""><\/div>/g

/**
 * The same page without anything that runs, loads or only serves a script: scripts, the data of the client router, script
 * preloads, and the comments that React finds its way by. Data blocks (JSON-LD) stay. What Next repeats of a shared link for one
 * network goes too: that network reads the tags of Open Graph, and of its own needs only the kind of card.
 */
export function stripScripts(html: string): string {
  return html
    .replace(PARTS, (part, attributes: string | undefined, link: string | undefined) => {
      if (attributes !== undefined) return DATA_BLOCK.test(attributes) ? part : ''
      if (link !== undefined) return SCRIPT_LINK.test(link) ? '' : part
      return ''
    })
    .replace(EMPTY_OUTLET, '')
}

/** React holds large or late parts of a page back in hidden elements, for a script to move them into place. */
export function needsScript(html: string): boolean {
  return /<template id="[BP]:|<div hidden="" id="S:/.test(html)
}
