import TurndownService from 'turndown'
import {pageRules} from './page-rules.ts'
import {tableRule} from './table-rule.ts'

const SAFETY = 'In an emergency call 911. In a crisis call or text 988, at any hour.'

/**
 * The text of a page in Markdown, made from the page itself, so that it says all of what the page says and nothing else:
 * headings, lists, boxes, tables, the numbers of sources, who reviewed it, and what is still missing.
 * @param url - the address of the page
 */
export function pageToMarkdown(html: string, url: string): string {
  const [, main = ''] = /<main\b[^>]*>([\s\S]*)<\/main>/.exec(html) ?? []
  const service = new TurndownService({
    headingStyle: 'atx',
    bulletListMarker: '-',
    hr: '---',
    emDelimiter: '*',
  })
  for (const [name, rule] of Object.entries(pageRules(url))) service.addRule(name, rule)
  service.addRule('table', tableRule(service))
  return `${service.turndown(main).trim()}\n\n---\n\n${SAFETY}\n\nThis page: <${url}>\n`
}
