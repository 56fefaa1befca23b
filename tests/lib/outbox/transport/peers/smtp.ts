import {type ParsedMail, simpleParser} from 'mailparser'
import {SMTPServer, type SMTPServerOptions} from 'smtp-server'
import {onTestFinished} from 'vitest'
import {smtpTransport} from '@/lib/outbox/transport/smtp'
import type {Transport} from '@/lib/outbox/transport/transport'
import type {Mood, Peer, TransportTest} from '../peer'

export const peer: TransportTest = {
  settings: {SMTP_URL: 'smtps://site:q7x2kd9a@mail.alchemy-clinic.org:465'},
  placeholders: {SMTP_URL: 'smtps://user:password@mail.your-clinic.org:465'},
  start: () => smtpPeer(),
}

export async function smtpPeer(
  options: SMTPServerOptions = {},
): Promise<Peer & {mails: ParsedMail[]; port: number; transport: Transport}> {
  const mails: ParsedMail[] = []
  let mood: Mood = 'ok'
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    closeTimeout: 100,
    onAuth: ({password}, _session, done) =>
      done(password === 'right' ? null : answer(535, 'no'), {user: 'site'}),
    onRcptTo: ({address}, _session, done) => {
      if (mood === 'busy') return done(answer(451, 'later'))
      done(address.startsWith('gone@') ? answer(550, 'no such mailbox') : null)
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
  const url = (login: string) => `smtp://${login}@127.0.0.1:${port}`
  return {
    transport: smtpTransport({url: url('site:right'), timeoutMs: 700, spacingMs: 0}),
    settings: {SMTP_URL: url('site:right')},
    wrong: {SMTP_URL: url('site:canary')},
    refused: {to: 'gone@clinic.example'},
    moods: ['ok', 'busy', 'hang', 'take-then-drop'],
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
