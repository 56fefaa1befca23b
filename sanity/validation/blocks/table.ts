import {isRecord} from '../../text/text-parts.ts'

/** Says which row of a table does not fit its columns, `columns` being the heads, that of the first column included. */
export function rowsProblem(rows: unknown, columns: unknown): string | undefined {
  const wanted = Array.isArray(columns) ? columns.length - 1 : 0
  for (const [index, row] of (Array.isArray(rows) ? rows : []).entries()) {
    const cells = isRecord(row) && Array.isArray(row.cells) ? row.cells.length : 0
    if (cells !== wanted)
      return `Row ${index + 1} has ${cells} ${cells === 1 ? 'cell' : 'cells'} beside its name, and the table needs ${wanted}.`
  }
  return undefined
}
