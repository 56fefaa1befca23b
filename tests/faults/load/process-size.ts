import {globSync, readdirSync, readFileSync} from 'node:fs'

export type Size = {megabytes: number; files: number}

/** Resident memory and open files of a process and of those that it started. */
export function sizeOf(pid: number): Size {
  const pids = [pid, ...childrenOf(pid)]
  const kilobytes = pids.map((id) => {
    const status = ifThere(() => readFileSync(`/proc/${id}/status`, 'utf8'))
    return Number(/^VmRSS:\s+(\d+)/m.exec(status ?? '')?.[1] ?? 0)
  })
  const files = pids.map((id) => ifThere(() => readdirSync(`/proc/${id}/fd`))?.length ?? 0)
  return {megabytes: sum(kilobytes) / 1_024, files: sum(files)}
}

function childrenOf(pid: number): number[] {
  return globSync(`/proc/${pid}/task/*/children`)
    .flatMap(
      (file) =>
        ifThere(() => readFileSync(file, 'utf8'))
          ?.trim()
          .split(' ') ?? [],
    )
    .filter(Boolean)
    .map(Number)
}

/** Threads and processes come and go between the list of them and a look at one: undefined when it is gone. */
function ifThere<Value>(look: () => Value): Value | undefined {
  try {
    return look()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT' || code === 'ESRCH') return undefined
    throw error
  }
}

/** Connections that this machine holds open to a port of 127.0.0.1, as the kernel sees them on the server's side. */
export function connectionsTo(port: number): number {
  const hex = port.toString(16).toUpperCase().padStart(4, '0')
  const established = new RegExp(`^\\s*\\d+: 0100007F:${hex} [0-9A-F]{8}:[0-9A-F]{4} 01 `)
  return readFileSync('/proc/net/tcp', 'utf8')
    .split('\n')
    .filter((line) => established.test(line)).length
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
