import type TurndownService from 'turndown'

/** A table as Markdown writes it, which knows neither cells over several columns nor lines within a cell. */
export function tableRule(service: TurndownService): TurndownService.Rule {
  return {
    filter: 'table',
    replacement: (_, table) => {
      const [head = [], ...body] = Array.from(table.querySelectorAll('tr'), (row) =>
        Array.from(row.querySelectorAll('th, td'), (cell) => cellText(service, cell.innerHTML)),
      )
      const caption = table.querySelector('caption')?.textContent?.trim()
      const lines = [head, head.map(() => '---'), ...body].map((cells) => `| ${cells.join(' | ')} |`)
      return `\n\n${caption ? `**${caption}**\n\n` : ''}${lines.join('\n')}\n\n`
    },
  }
}

function cellText(service: TurndownService, html: string): string {
  return service.turndown(html).replace(/\s+/g, ' ').trim().replaceAll('|', '\\|')
}
