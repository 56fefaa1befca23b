import type {WebSocket} from 'ws'
import {defaultAuthor} from '../core/lake.ts'
import {randomId} from '../documents/random-id.ts'
import {isRecord} from '../json/is-record.ts'

type Member = {socket: WebSocket; subscriptions: Set<string>; sessions: Set<string>}
type Event = {type: 'rollCall' | 'state' | 'disconnect'; i: string; [part: string]: unknown}

const heartbeatMs = 20_000

/** Tells open Studios what the others look at: JSON-RPC 2.0, each event goes to every other member. */
export function createPresence(): (socket: WebSocket) => void {
  const members = new Set<Member>()

  return (socket) => {
    const member: Member = {socket, subscriptions: new Set(), sessions: new Set()}
    members.add(member)
    const heartbeat = setInterval(() => socket.send('♥'), heartbeatMs)
    heartbeat.unref()
    socket.on('message', (data) => socket.send(JSON.stringify(respond(member, String(data)))))
    socket.on('error', () => socket.terminate())
    socket.on('close', () => {
      clearInterval(heartbeat)
      members.delete(member)
      for (const session of member.sessions) tellOthers(member, disconnected(session))
    })
  }

  function respond(member: Member, text: string): Record<string, unknown> {
    const message = parse(text)
    if (!isRecord(message)) return failure(null, -32700, 'The message is not JSON')
    const {id = null, method} = message
    const params = isRecord(message.params) ? message.params : {}
    const result = call(member, method, params)
    return result === undefined
      ? failure(id, -32601, `Unknown method ${String(method)}`)
      : {jsonrpc: '2.0', id, result}
  }

  function call(member: Member, method: unknown, params: Record<string, unknown>): unknown {
    const session = String(params.session ?? '')
    switch (method) {
      case 'authorization':
        return true
      case 'presence_subscribe': {
        const subscription = randomId()
        member.subscriptions.add(subscription)
        return subscription
      }
      case 'presence_unsubscribe':
        return member.subscriptions.delete(String(params.subscriptionId))
      case 'presence_rollcall':
        tellOthers(member, {type: 'rollCall', i: defaultAuthor, session})
        return true
      case 'presence_announce': {
        const data = isRecord(params.data) ? params.data : {}
        const sessionId = String(data.sessionId ?? '')
        member.sessions.add(sessionId)
        tellOthers(member, {type: 'state', i: defaultAuthor, m: {sessionId, locations: data.locations ?? []}})
        return true
      }
      case 'presence_disconnect':
        member.sessions.delete(session)
        tellOthers(member, disconnected(session))
        return true
    }
    return undefined
  }

  function tellOthers(sender: Member, result: Event) {
    for (const member of members) {
      if (member === sender) continue
      for (const subscription of member.subscriptions) {
        const params = {subscription, result}
        member.socket.send(JSON.stringify({jsonrpc: '2.0', method: 'presence_subscription', params}))
      }
    }
  }
}

function disconnected(session: string): Event {
  return {type: 'disconnect', i: defaultAuthor, m: {session}}
}

function failure(id: unknown, code: number, message: string) {
  return {jsonrpc: '2.0', id, error: {code, message}}
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
