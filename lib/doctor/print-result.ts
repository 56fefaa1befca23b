import type {CheckResult} from './check.ts'

const NAME_WIDTH = 14

/** One line for each check, and below a failure or a warning how to put it right. Plain ASCII, for every terminal and log. */
export function printResult({name, ok, detail, fix}: CheckResult): string {
  const [first, ...items] = detail.split('\n')
  const lines = [
    `${signOf(ok, fix)} ${name.padEnd(NAME_WIDTH)} ${first}`,
    ...items.map((item) => `       - ${item}`),
    ...(fix ? [`       Fix: ${fix}`] : []),
  ]
  return toAscii(lines.join('\n'))
}

function signOf(ok: boolean, fix: string | undefined): string {
  if (!ok) return '[X] '
  return fix ? '[!] ' : '[ok]'
}

/** Text from a foreign service must not move the cursor or colour the screen. */
function toAscii(text: string): string {
  return text.replace(/[^\x20-\x7e\n]/g, '?')
}
