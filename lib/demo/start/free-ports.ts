import {createServer} from 'node:net'
import type {Settings} from './settings.ts'

/** Throws one message that names every port that is taken, or given twice, and the setting that moves it. */
export async function requireFreePorts(settings: Settings): Promise<void> {
  const wanted = [
    {name: 'PORT', part: 'the site', port: settings.site.port},
    ...(settings.usesLocalLake
      ? [{name: 'LAKE_PORT', part: 'the Content Lake', port: settings.lake.port}]
      : []),
    ...(settings.usesLocalInbox ? [{name: 'INBOX_PORT', part: 'the inbox', port: settings.inbox.port}] : []),
  ]
  const problems: string[] = []
  for (const [index, {name, part, port}] of wanted.entries()) {
    const twin = wanted.slice(0, index).find((earlier) => earlier.port === port)
    if (twin) problems.push(`${twin.name} and ${name} are both ${port}. Set one of them to another port.`)
    else if (!(await isFree(port)))
      problems.push(`Port ${port} for ${part} is taken. Set ${name} to another one.`)
  }
  if (problems.length > 0) throw new Error(problems.join('\n'))
}

/** On every address of this machine: another program may hold the port on one of them alone. */
function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, () => probe.close(() => resolve(true)))
  })
}
