import {once} from 'node:events'
import {createWriteStream} from 'node:fs'
import {finished} from 'node:stream/promises'
import {nameOf} from '../../text/name-of.ts'
import type {Finding} from '../check-document.ts'
import type {Counts} from './check-all.ts'

type Report = {
  add: (document: Record<string, unknown>, findings: Finding[]) => Promise<void>
  end: (counts: Counts) => Promise<void>
}

/** Prints the findings under the name of their document, and writes them to a file for machines if one is named. */
export function openReport({jsonFile, print}: {jsonFile?: string; print: (line: string) => void}): Report {
  const lines = jsonFile === undefined ? undefined : createWriteStream(jsonFile)
  // Without a listener a folder that does not exist would end the process; `end` reports it.
  lines?.on('error', () => {})

  return {
    async add(document, findings) {
      print(`\n${nameOf(document)} (${document._type}, ${document._id})`)
      for (const {severity, rule, path, text, message} of findings) {
        print(`  ${severity.padEnd(7)} ${rule}  ${path}`)
        if (text !== '') print(`          “${text}”`)
        print(`          ${message}`)
      }
      for (const {id, path, rule, severity, message, text} of findings) {
        const line = `${JSON.stringify({id, path, rule, severity, message, text})}\n`
        if (lines && !lines.errored && !lines.write(line))
          await Promise.race([once(lines, 'drain'), once(lines, 'close')])
      }
    },
    async end({documents, error, warning, info}) {
      if (lines) {
        lines.end()
        await finished(lines)
      }
      print(`\n${documents} documents: ${error} errors, ${warning} warnings, ${info} hints.`)
    },
  }
}
