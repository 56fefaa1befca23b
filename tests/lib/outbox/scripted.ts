import type {Mail} from '@/lib/outbox/send/mail'
import type {SendResult, Transport} from '@/lib/outbox/transport/transport'

const taken: SendResult = {ok: true, id: 'p1'}

/** A transport that gives these answers in turn, and then takes everything. It keeps what it was given. */
export function scriptedTransport(answers: SendResult[] = [], changes: Partial<Transport> = {}) {
  const sent: {mail: Mail; key: string}[] = []
  const transport: Transport = {
    name: 'scripted',
    spacingMs: 0,
    keyLifetimeMs: 23 * 60 * 60 * 1000,
    send: async (mail, key) => {
      sent.push({mail, key})
      return answers.shift() ?? taken
    },
    ...changes,
  }
  return {transport, sent}
}

/** What was logged of these events, without the times. */
export function logsOf(lines: string[], start: string): Record<string, unknown>[] {
  return lines.flatMap((line) => {
    const {at: _, ...rest} = JSON.parse(line)
    return String(rest.event).startsWith(start) ? [rest] : []
  })
}
