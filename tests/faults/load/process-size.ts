import {globSync, readdirSync, readFileSync} from 'node:fs'

export type Size = {megabytes: number; files: number}

/** Resident memory and open files of a process and of those that it started. */
export function sizeOf(pid: number): Size {
  const pids = [pid, ...childrenOf(pid)]
  const kilobytes = pids.map((id) => {
    const [, rss] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/status`, 'utf8')) ?? []
    return Number(rss ?? 0)
  })
  const files = pids.map((id) => readdirSync(`/proc/${id}/fd`).length)
  return {megabytes: sum(kilobytes) / 1_024, files: sum(files)}
}

function childrenOf(pid: number): number[] {
  return globSync(`/proc/${pid}/task/*/children`)
    .flatMap((file) => readFileSync(file, 'utf8').trim().split(' '))
    .filter(Boolean)
    .map(Number)
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
