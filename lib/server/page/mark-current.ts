/** A link in a menu, as React writes it. Text cannot look like one: its `<` is escaped. */
const MENU = /<nav aria-label="(?:Main|Footer)"[\s\S]*?<\/nav>/g
/** A page may come by again, with its mark. */
const LINK = /<a href="(\/[^"#?]*)"(?! aria-current)/g

/**
 * Says in the menus which link leads to this page, or to the list that it belongs to. A layout of Next does not know the
 * page in it, and a page that asks for its own address would be rendered for each visitor.
 */
export function markCurrent(html: string, path: string): string {
  return html.replace(MENU, (menu) =>
    menu.replace(LINK, (link, href: string) => {
      if (href === path) return `${link} aria-current="page"`
      return path.startsWith(`${href}/`) ? `${link} aria-current="true"` : link
    }),
  )
}
