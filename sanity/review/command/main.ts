import {parseArgs} from 'node:util'
import {dayIn} from '../../days.ts'
import {openDocuments} from '../../wording/command/open-documents.ts'
import {readContent} from '../open-work/read-content.ts'
import {findWork} from '../open-work/work-lists.ts'
import {printWork} from './print-work.ts'

const usage = `Lists what waits for somebody: reviews, official statements, placeholders, links, sources.

  npm run content:due                            what is published in the dataset of the settings
  npm run content:due -- --file export.ndjson    an export, one document per line, with its drafts

Ends with 1 when something is overdue, with 2 when the content could not be read.`

process.exitCode = await main()

async function main(): Promise<number> {
  const options = readOptions()
  if (!options) {
    console.error(usage)
    return 2
  }
  try {
    const read = await openDocuments(options.file)
    const documents: unknown[] = []
    for await (const document of read()) documents.push(document)
    const lists = findWork(readContent(documents, dayIn(undefined)))
    for (const line of printWork(lists)) console.log(line)
    return lists.some(({isLate, items}) => isLate && items.length > 0) ? 1 : 0
  } catch (problem) {
    console.error(`The content could not be read: ${problem instanceof Error ? problem.message : problem}`)
    return 2
  }
}

function readOptions() {
  try {
    return parseArgs({options: {file: {type: 'string'}}}).values
  } catch {
    return undefined
  }
}
