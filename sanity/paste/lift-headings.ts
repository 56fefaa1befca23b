const heading = /^H[1-6]$/

/** Word processors number headings as items of a list. A list cannot hold a heading, and the editor would lose its words. */
export function liftHeadings(body: HTMLElement): void {
  // The deepest first, so that a heading rises through all lists around it.
  for (const list of [...body.querySelectorAll<HTMLElement>('ul, ol')].reverse()) {
    if ([...list.children].some((item) => hasHeading(item))) list.replaceWith(...parted(list))
  }
}

function hasHeading(item: Element): boolean {
  return heading.test(item.tagName) || [...item.children].some(({tagName}) => heading.test(tagName))
}

/** The headings, and between them what is left of the list. */
function parted(list: HTMLElement): HTMLElement[] {
  const page = list.ownerDocument
  const parts: HTMLElement[] = []

  for (const item of [...list.childNodes]) {
    if (!(item instanceof Element) || !hasHeading(item)) {
      // Some editors leave words between the items.
      if (item.textContent?.trim()) openList().append(item)
      continue
    }
    let isBelow = false
    let rest: ChildNode[] = []
    for (const node of [...(heading.test(item.tagName) ? [item] : item.childNodes)]) {
      if (!(node instanceof HTMLElement) || !heading.test(node.tagName)) {
        rest.push(node)
        continue
      }
      takeRest(rest, isBelow)
      rest = []
      isBelow = true
      parts.push(node)
    }
    takeRest(rest, isBelow)
  }
  return parts

  function openList(): HTMLElement {
    const last = parts.at(-1)
    if (last?.tagName === list.tagName) return last
    const opened = page.createElement(list.tagName)
    parts.push(opened)
    return opened
  }

  /** Words before a heading stay an item; behind it they are a paragraph. */
  function takeRest(nodes: ChildNode[], isBelow: boolean) {
    if (nodes.every(({textContent}) => !textContent?.trim())) return
    if (!isBelow) {
      const item = page.createElement('li')
      item.append(...nodes)
      openList().append(item)
      return
    }
    let paragraph: HTMLElement | undefined
    for (const node of nodes) {
      if (node instanceof HTMLElement && /^(?:UL|OL|P|DIV|TABLE)$/.test(node.tagName)) {
        paragraph = undefined
        parts.push(node)
      } else if (paragraph || node.textContent?.trim()) {
        paragraph ??= parts[parts.push(page.createElement('p')) - 1]
        paragraph?.append(node)
      }
    }
  }
}
