import {execFileSync} from 'node:child_process'
import {globSync, readFileSync} from 'node:fs'

const SECONDS = 3

/** Requests a second over 50 connections that are kept open. */
export function measureLoad(address: string, encoding: 'br' | 'gzip' | 'identity'): number {
  const header = `Accept-Encoding: ${encoding}`
  const output = execFileSync('wrk', ['-t2', '-c50', `-d${SECONDS}s`, '-H', header, address], {
    encoding: 'utf8',
    timeout: 60_000,
  })
  if (/Non-2xx/.test(output)) throw new Error(`${address} was answered with errors:\n${output}`)
  const [, perSecond] = /Requests\/sec:\s+([\d.]+)/.exec(output) ?? []
  return Number(perSecond)
}

/** Memory of a process and the processes it started, in MB; what they share is counted once. */
export function measureMemory(pid: number): number {
  const pids = [pid, ...childrenOf(pid)]
  const kilobytes = pids.map((id) => {
    const [, pss] = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8')) ?? []
    return Number(pss ?? 0)
  })
  return kilobytes.reduce((sum, value) => sum + value, 0) / 1024
}

function childrenOf(pid: number): number[] {
  const own = globSync(`/proc/${pid}/task/*/children`)
    .flatMap((file) => readFileSync(file, 'utf8').trim().split(' '))
    .filter(Boolean)
    .map(Number)
  return [...own, ...own.flatMap(childrenOf)]
}
