import {createSocket} from 'node:dgram'
import {promises} from 'node:dns'
import {onTestFinished} from 'vitest'

/** What a name has: mail exchanges, IPv4 addresses. A name that is missing does not exist. */
export type Zone = Record<string, {mx?: string[]; a?: string[]} | 'broken'>

const A = 1
const MX = 15

/** A name server that speaks DNS over UDP on this machine, and a resolver that asks nobody else. */
export async function serveNames(zone: Zone): Promise<promises.Resolver> {
  const socket = createSocket('udp4')
  socket.on('message', (question, peer) => socket.send(answer(question, zone), peer.port, peer.address))
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve))
  onTestFinished(() => void socket.close())
  const resolver = new promises.Resolver({timeout: 1_000, tries: 1})
  resolver.setServers([`127.0.0.1:${socket.address().port}`])
  return resolver
}

function answer(question: Buffer, zone: Zone): Buffer {
  const labels: string[] = []
  let at = 12
  for (let length = question[at] ?? 0; length > 0; length = question[at] ?? 0) {
    labels.push(question.toString('latin1', at + 1, at + 1 + length))
    at += 1 + length
  }
  const asked = question.subarray(12, at + 5)
  const type = question.readUInt16BE(at + 1)
  const entry = zone[labels.join('.').toLowerCase()]
  const records = entry === undefined || entry === 'broken' ? [] : recordsOf(entry, type)
  // 3: no such name. 2: the server failed.
  const code = entry === undefined ? 3 : entry === 'broken' ? 2 : 0
  const head = Buffer.alloc(12)
  question.copy(head, 0, 0, 2)
  head.writeUInt16BE(0x8580 | code, 2)
  head.writeUInt16BE(1, 4)
  head.writeUInt16BE(records.length, 6)
  return Buffer.concat([head, asked, ...records.map((data) => toRecord(type, data))])
}

function recordsOf({mx = [], a = []}: {mx?: string[]; a?: string[]}, type: number): Buffer[] {
  if (type === A) return a.map((address) => Buffer.from(address.split('.').map(Number)))
  if (type !== MX) return []
  return mx.map((host, place) => Buffer.concat([Buffer.from([0, host ? 10 + place : 0]), toName(host)]))
}

/** The name of the question, a type, the class of the internet, a minute to live, and the data. */
function toRecord(type: number, data: Buffer): Buffer {
  const head = Buffer.from([0xc0, 12, 0, type, 0, 1, 0, 0, 0, 60, 0, data.length])
  return Buffer.concat([head, data])
}

function toName(host: string): Buffer {
  const labels = host.split('.').filter(Boolean)
  return Buffer.concat([
    ...labels.map((label) => Buffer.from([label.length, ...Buffer.from(label)])),
    Buffer.alloc(1),
  ])
}
