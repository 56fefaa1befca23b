import {parseArgs} from 'node:util'
import {checkAll} from './check-all.ts'
import {openDocuments} from './open-documents.ts'
import {openReport} from './open-report.ts'

const usage = `Checks the words of the content, sentence by sentence.

  npm run content:check                              what is published in the dataset of the settings
  npm run content:check -- --file export.ndjson      an export, one document per line
  npm run content:check -- --json findings.ndjson    also writes one line per finding

Ends with 1 when there is an error, with 2 when the check could not be made.`

process.exitCode = await main()

async function main(): Promise<number> {
  const options = readOptions()
  if (!options) {
    console.error(usage)
    return 2
  }
  try {
    const report = openReport({jsonFile: options.json, print: (line) => console.log(line)})
    const counts = await checkAll(await openDocuments(options.file), report.add)
    await report.end(counts)
    return counts.error > 0 ? 1 : 0
  } catch (problem) {
    console.error(`The content could not be checked: ${problem instanceof Error ? problem.message : problem}`)
    return 2
  }
}

function readOptions() {
  try {
    const {values} = parseArgs({options: {file: {type: 'string'}, json: {type: 'string'}}})
    return values
  } catch {
    return undefined
  }
}
