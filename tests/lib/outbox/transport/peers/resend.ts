import {createHmac, randomBytes} from 'node:crypto'
import {makeInbox} from '../../../demo/inbox/make-inbox'
import {serve} from '../../../doctor/peers'
import type {CalledEvent, Peer, TransportTest} from '../peer'

/** The local inbox speaks Resend's API. */
export const peer: TransportTest = {
  settings: {
    RESEND_API_KEY: 're_9fK2LmQx7Tq',
    RESEND_WEBHOOK_SECRET: `whsec_${randomBytes(24).toString('base64')}`,
  },
  placeholders: {RESEND_API_KEY: 're_xxxxxxxxx'},
  start: startResend,
  call: callAsResend,
}

async function startResend(): Promise<Peer> {
  const {url, ...rest} = await startInbox()
  return {...rest, url, checkUrl: await serve(answerCheck)}
}

export async function startInbox(): Promise<Peer & {url: string}> {
  const inbox = await makeInbox()
  const modes = {
    ok: 'ok',
    busy: '429',
    hang: 'hang',
    'take-then-drop': 'accept-then-drop',
    quota: 'quota',
  } as const
  return {
    url: inbox.url,
    settings: peer.settings,
    wrong: {RESEND_API_KEY: 'canary'},
    // A sender that is no address.
    refused: {from: 'nobody'},
    moods: ['ok', 'busy', 'hang', 'take-then-drop', 'quota'],
    mood: async (mood) => void (await inbox.fault({mode: modes[mood], count: 1})),
    arrived: async () =>
      (await inbox.emails()).map(({subject, to, from, headers, text, html}) => ({
        subject,
        to: to.join(),
        from,
        replyTo: headers['reply-to'] ?? '',
        text: text ?? '',
        html: html ?? '',
      })),
    close: inbox.close,
  }
}

function answerCheck({headers}: {headers: Headers}): Response {
  if (headers.get('authorization') !== `Bearer ${peer.settings.RESEND_API_KEY}`)
    return Response.json({statusCode: 403, name: 'invalid_api_key', message: 'no'}, {status: 403})
  const domain = {name: 'clinic.example', status: 'verified'}
  return Response.json({object: 'list', has_more: false, data: [domain]})
}

const NAMES = {delivered: 'delivered', refused: 'bounced', complained: 'complained'}

export function callAsResend(secret: string, {kind, providerId, reference, at}: CalledEvent) {
  const body = JSON.stringify({
    type: `email.${NAMES[kind]}`,
    created_at: new Date(at).toISOString(),
    data: {email_id: providerId, tags: {reference}},
  })
  const timestamp = String(Math.floor(Date.now() / 1000))
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64')
  const signature = createHmac('sha256', key).update(`msg_1.${timestamp}.${body}`).digest('base64')
  return {
    body,
    headers: {'svix-id': 'msg_1', 'svix-timestamp': timestamp, 'svix-signature': `v1,${signature}`},
  }
}
