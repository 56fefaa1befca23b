import type TurndownService from 'turndown'

/** What is for the eye, for a pointer, for paper or for the way through the site. */
const NO_TEXT = new Set(['SCRIPT', 'STYLE', 'SVG', 'FORM', 'NAV', 'BUTTON', 'TEMPLATE'])

function isLeftOut(node: HTMLElement): boolean {
  return (
    NO_TEXT.has(node.nodeName.toUpperCase()) ||
    node.getAttribute('aria-hidden') === 'true' ||
    classesOf(node).includes('no-print')
  )
}

/** How the parts of our pages are written that Markdown does not know. */
export function pageRules(url: string): Record<string, TurndownService.Rule> {
  const absolute = (address: string | null) =>
    address && URL.canParse(address, url) ? new URL(address, url).href : undefined
  return {
    /** The numbers of sources, as `[3, 4]`: so they stand in the list of references. */
    citations: {
      filter: (node) => node.nodeName === 'SUP' && node.querySelector('a[href^="#"]') !== null,
      replacement: (_, node) => ` [${linkTexts(node).join(', ')}]`,
    },
    /** A fact that the clinic has not given yet stays marked as one. */
    placeholder: {
      filter: 'mark',
      replacement: (_, node) => `**${node.textContent?.trim()}**`,
    },
    box: {
      filter: (node) => node.nodeName === 'DIV' && classesOf(node).some((name) => name.includes('callout')),
      replacement: (content) => `\n\n${content.trim().replace(/^/gm, '> ').replace(/^> $/gm, '>')}\n\n`,
    },
    link: {
      filter: 'a',
      replacement: (content, node) => {
        const href = isElement(node) ? node.getAttribute('href') : null
        const target = href?.startsWith('#') ? undefined : absolute(href)
        return target && content.trim()
          ? `[${content.trim()}](${target.replaceAll('(', '%28').replaceAll(')', '%29')})`
          : content
      },
    },
    picture: {
      filter: 'img',
      replacement: (_, node) => {
        if (!isElement(node)) return ''
        const [alt, source] = [node.getAttribute('alt'), absolute(node.getAttribute('src'))]
        return alt && source ? `![${alt.replace(/[[\]\s]+/g, ' ').trim()}](${source})` : ''
      },
    },
    title: {filter: 'cite', replacement: (content) => `*${content.trim()}*`},
    term: {filter: 'dt', replacement: (content) => `\n\n**${content.trim()}**\n\n`},
    meaning: {filter: 'dd', replacement: (content) => `\n\n${content.trim()}\n\n`},
    summary: {
      filter: 'summary',
      replacement: (content) => {
        const words = content.trim()
        return words.startsWith('#') ? `\n\n${words}\n\n` : `\n\n**${words}**\n\n`
      },
    },
    // The rule that was added last is asked first.
    leftOut: {filter: isLeftOut, replacement: () => ''},
  }
}

function linkTexts(node: TurndownService.Node): string[] {
  return Array.from(node.querySelectorAll('a'), (link) => link.textContent?.trim() ?? '')
}

function classesOf(node: HTMLElement): string[] {
  return (node.getAttribute('class') ?? '').toLowerCase().split(/\s+/)
}

function isElement(node: TurndownService.Node): node is HTMLElement {
  return 'getAttribute' in node
}
