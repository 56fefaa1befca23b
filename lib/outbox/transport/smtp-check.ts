import {once} from 'node:events'
import net from 'node:net'
import tls from 'node:tls'
import {type Finding, failed, passed} from '../../doctor/check.ts'
import {type MailServer, mailServerOf, serverNameOf} from '../../settings/mail-server.ts'
import {connectionTo, toFailure} from './smtp-connection.ts'
import type {SendFailure} from './transport.ts'

const GREETS_WITHIN_MS = 8_000

/** Whether the mail server answers and takes the login. No message is sent. */
export async function checkMailServer(url: string, signal: AbortSignal): Promise<Finding> {
  const server = mailServerOf(url)
  const problem = await problemOfGreeting(server, signal)
  if (problem)
    return failed(problem, 'Look at host and port of SMTP_URL, and whether this machine may call them.')
  const failure = await tryLogin(server)
  if (!failure) return passed('The mail server answers, and takes what SMTP_URL says of user and password.')
  if (/^EN?O?AUTH/.test(failure.code)) {
    return failed(
      `The mail server refuses the user or the password (${failure.code}).`,
      'Look at user and password in SMTP_URL: # is written as %23, @ as %40, % as %25, and some services want a password made for programs.',
    )
  }
  return failure.kind === 'misconfigured'
    ? failed(
        `The connection to the mail server is not safe (${failure.code}).`,
        'Look at the certificate of the mail server, and whether host, port and smtp:// or smtps:// in SMTP_URL belong together.',
      )
    : failed(
        `The mail server does not take a login just now (${failure.code}).`,
        'Try again in some minutes. If it stays, look at the mail server.',
      )
}

/** Connects, encrypts and logs in as a send would, and leaves. Returns undefined if the server took it all. */
async function tryLogin(server: MailServer): Promise<SendFailure | undefined> {
  const mailer = await connectionTo(server)
  try {
    await mailer.verify()
    return undefined
  } catch (error) {
    return toFailure(error)
  } finally {
    mailer.close()
  }
}

/** Connects as a send would and waits for the greeting. Returns undefined if it came, otherwise why it did not. */
async function problemOfGreeting(server: MailServer, stop: AbortSignal): Promise<string | undefined> {
  const host = `${server.host}:${server.port}`
  const target = {host: server.host, port: server.port}
  const socket = server.isSecure
    ? tls.connect({...target, servername: serverNameOf(server)})
    : net.connect(target)
  const signal = AbortSignal.any([stop, AbortSignal.timeout(GREETS_WITHIN_MS)])
  try {
    const [greeting] = await once(socket, 'data', {signal})
    return /^220[ -]/.test(String(greeting)) ? undefined : `What answers at ${host} is no mail server.`
  } catch (error) {
    if (signal.aborted) return `${host} did not greet in time.`
    const code = error instanceof Error && 'code' in error ? error.code : 'no answer'
    return `${host} could not be reached (${code}).`
  } finally {
    socket.destroy()
  }
}
