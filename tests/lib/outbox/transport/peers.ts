import {type ParsedMail, simpleParser} from 'mailparser'
import {SMTPServer, type SMTPServerOptions} from 'smtp-server'
import {onTestFinished} from 'vitest'
import {resendTransport} from '@/lib/outbox/transport/resend'
import {smtpTransport} from '@/lib/outbox/transport/smtp'
import type {Transport} from '@/lib/outbox/transport/transport'
import {makeInbox} from '../../demo/inbox/make-inbox'

export type Arrived = {subject: string; to: string; from: string; replyTo: string; text: string; html: string}

/** How the peer treats the next messages. */
export type Mood = 'ok' | 'busy' | 'refuse' | 'hang' | 'take-then-drop'

/** A mail service to talk to, in its own protocol. */
export type Peer = {
  transport: Transport
  /** The same service with a wrong key or password. */
  stranger: Transport
  arrived: () => Promise<Arrived[]>
  /** Where each copy is kept: what tells a mail program that copies are one. */
  messageIds?: () => (string | undefined)[]
  mood: (mood: Mood) => Promise<void>
  close: () => Promise<void>
}

const TIMEOUT_MS = 700

export const peers = {
  resend: () => resendPeer('resend'),
  inbox: () => resendPeer('inbox'),
  smtp: smtpPeer,
}

async function resendPeer(name: 'resend' | 'inbox'): Promise<Peer> {
  const inbox = await makeInbox()
  const at = {name, baseUrl: inbox.url, spacingMs: 0, timeoutMs: TIMEOUT_MS}
  const transport = resendTransport({apiKey: 're_test', ...at})
  let isRefusing = false
  const modes = {ok: 'ok', busy: '429', refuse: 'ok', hang: 'hang', 'take-then-drop': 'accept-then-drop'}
  return {
    // What Resend refuses is a matter of the message: a sender that is no address.
    transport: {
      ...transport,
      send: (email, key) => transport.send(isRefusing ? {...email, from: 'nobody'} : email, key),
    },
    stranger: resendTransport({apiKey: 'wrong', ...at}),
    arrived: async () =>
      (await inbox.emails()).map(({subject, to, from, headers, text, html}) => ({
        subject,
        to: to.join(),
        from,
        replyTo: headers['reply-to'] ?? '',
        text: text ?? '',
        html: html ?? '',
      })),
    mood: async (mood) => {
      isRefusing = mood === 'refuse'
      await inbox.fault({mode: modes[mood], count: 1})
    },
    close: inbox.close,
  }
}

export async function smtpPeer(
  options: SMTPServerOptions = {},
): Promise<Peer & {mails: ParsedMail[]; port: number}> {
  const mails: ParsedMail[] = []
  let mood: Mood = 'ok'
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    closeTimeout: 100,
    onAuth: ({password}, _session, done) =>
      done(password === 'right' ? null : answer(535, 'no'), {user: 'site'}),
    onRcptTo: (_address, _session, done) => {
      if (mood === 'busy') return done(answer(451, 'later'))
      done(mood === 'refuse' ? answer(550, 'no such mailbox') : null)
    },
    onData: (stream, _session, done) => {
      simpleParser(stream).then((mail) => {
        if (mood === 'hang') return
        mails.unshift(mail)
        if (mood !== 'take-then-drop') return done()
        // The message is safe; the connection breaks before the answer.
        for (const connection of server.connections) {
          if ('_socket' in connection) (connection._socket as {destroy: () => void}).destroy()
        }
      }, done)
    },
    ...options,
  })
  server.on('error', () => undefined)
  const listening = server.listen(0, '0.0.0.0')
  await new Promise((resolve) => listening.once('listening', resolve))
  const {port} = listening.address() as {port: number}
  let isOpen = true
  const close = async () => {
    if (isOpen) await new Promise<void>((resolve) => server.close(resolve))
    isOpen = false
  }
  onTestFinished(close)
  const as = (login: string) =>
    smtpTransport({url: `smtp://${login}@127.0.0.1:${port}`, timeoutMs: TIMEOUT_MS, spacingMs: 0})
  return {
    transport: as('site:right'),
    stranger: as('site:wrong'),
    mails,
    port,
    messageIds: () => mails.map(({messageId}) => messageId),
    arrived: async () =>
      mails.map(({subject = '', to, from, replyTo, text = '', html}) => ({
        subject,
        to: [to]
          .flat()
          .map((one) => one?.text)
          .join(),
        from: from?.text.replaceAll('"', '') ?? '',
        replyTo: replyTo?.text ?? '',
        text,
        html: html || '',
      })),
    mood: async (next) => {
      mood = next
    },
    close,
  }
}

function answer(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), {responseCode})
}
