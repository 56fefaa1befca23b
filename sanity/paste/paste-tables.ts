/** As the table of this site can be: see `sanity/schema/blocks/comparison-table.ts`. */
const MOST_COLUMNS = 6
const NOTHING = '–'

/**
 * A table stays one where the text may hold tables and this one fits; its cells are plain words. Else it becomes one line for each
 * row. One that only sets things beside each other, as mails do, is nothing.
 */
export function cleanTables(body: HTMLElement, mayKeep: boolean, notes: Set<string>): void {
  for (const table of [...body.querySelectorAll('table')].reverse()) {
    const rows = [...table.rows].map((row) => [...row.cells].filter(({textContent}) => textContent?.trim()))
    const isLayout = rows.every((cells) => cells.length <= 1)
    const grid = mayKeep && !isLayout && !table.querySelector('table') ? gridOf(table) : []
    const columns = Math.max(0, ...grid.map(({length}) => length))
    if (grid.length >= 2 && columns >= 2 && columns <= MOST_COLUMNS) {
      keepTable(table, grid, columns, notes)
      continue
    }
    if (!isLayout) notes.add(mayKeep ? unfit : impossible)
    const lines = rows.flatMap((cells) =>
      isLayout ? cells.map(({childNodes}) => [...childNodes]) : [joined(cells)],
    )
    table.replaceWith(...lines.map((nodes) => inBlock(nodes, isLayout ? 'div' : 'p', body.ownerDocument)))
  }
}

const unfit =
  'A table was pasted as lines of text: a table here has two to six columns, and a row with their heads. Check that it still makes sense.'
const impossible =
  'A table was pasted as lines of text: this text can hold no tables. Check that it still makes sense.'

/** The words of each cell, in its place: a cell that covers several is said in each row, and once in a row. */
function gridOf(table: HTMLTableElement): string[][] {
  const grid: string[][] = [...table.rows].map(() => [])
  for (const [at, row] of [...table.rows].entries()) {
    let column = 0
    for (const cell of row.cells) {
      while (grid[at]?.[column] !== undefined) column += 1
      const text = wordsOf(cell)
      for (let down = 0; down < Math.max(1, cell.rowSpan) && at + down < grid.length; down += 1)
        for (let right = 0; right < Math.min(Math.max(1, cell.colSpan), MOST_COLUMNS + 1); right += 1) {
          const line = grid[at + down]
          if (line) line[column + right] = right === 0 ? text : ''
        }
    }
  }
  // Editors keep rows without a word, to make room.
  return grid.filter((cells) => cells.some((text) => text !== ''))
}

function wordsOf(cell: HTMLElement): string {
  for (const block of cell.querySelectorAll('p, div, h1, h2, h3, h4, h5, h6, li, br')) block.append(' ')
  for (const end of cell.querySelectorAll('br')) end.replaceWith(' ')
  return (cell.textContent ?? '').replace(/\s+/g, ' ').trim()
}

function keepTable(table: HTMLTableElement, grid: string[][], columns: number, notes: Set<string>): void {
  if (table.querySelector('a[href]'))
    notes.add('Links in a table became words. Name the sources of a row in the table’s form.')
  const caption = takeCaption(table)
  if (caption === '') notes.add('A table has no heading yet. Open it, and say what it compares.')
  table.replaceChildren()
  table.createCaption().textContent = caption === '' ? NOTHING : caption
  for (const cells of grid) {
    const row = table.insertRow()
    for (let column = 0; column < columns; column += 1)
      row.insertCell().textContent = cells[column] || NOTHING
  }
}

/** Its own, or the line that Word puts above or below a table. */
function takeCaption(table: HTMLTableElement): string {
  const own = table.caption?.textContent?.trim()
  if (own) return own
  for (const beside of [table.previousElementSibling, table.nextElementSibling]) {
    const text = beside?.textContent?.replace(/\s+/g, ' ').trim() ?? ''
    if (beside && (/\bMsoCaption\b/.test(beside.className) || /^Table \d+[.:]/.test(text))) {
      beside.remove()
      return text.replace(/^Table \d+[.:]?\s*/, '')
    }
  }
  return ''
}

/** What a pasted table holds where staff still have to write something. */
export function isNothing(text: string): boolean {
  return text === NOTHING
}

function joined(cells: HTMLTableCellElement[]): Node[] {
  return cells.flatMap((cell, at) => {
    for (const block of cell.querySelectorAll('p, div, h1, h2, h3, h4, h5, h6, ul, ol, li')) {
      block.replaceWith(...block.childNodes, ' ')
    }
    return [...(at > 0 ? [cell.ownerDocument.createTextNode(' | ')] : []), ...cell.childNodes]
  })
}

function inBlock(nodes: Node[], name: 'div' | 'p', page: Document): HTMLElement {
  const block = page.createElement(name)
  block.append(...nodes)
  return block
}
