import {z} from 'zod'
import {parseJson} from '../../parse-json.ts'
import type {Mailbox, NewEmail} from './mailbox.ts'
import {type Answer, refusal, sameKeyOtherPayload} from './resend-answers.ts'

export type SendRequest = {
  authorization: string | undefined
  idempotencyKey: string | undefined
  payload: string
}

/** A mail that was kept just now, with the tags that its events repeat. */
export type KeptMail = {id: string; email: NewEmail; tags: Record<string, string>}

/** `POST /emails` as Resend answers it: key, idempotency key, fields, and then one mail for one key. */
export function answerSend(
  mailbox: Mailbox,
  {authorization, idempotencyKey, payload}: SendRequest,
  onKept: (mail: KeptMail) => void = () => {},
): Answer {
  const keyProblem = checkApiKey(authorization)
  if (keyProblem) return keyProblem
  if (idempotencyKey !== undefined && (idempotencyKey.length < 1 || idempotencyKey.length > 256)) {
    return refusal(400, 'invalid_idempotency_key', 'The key must be between 1 and 256 characters.')
  }
  const read = readEmail(payload, idempotencyKey ?? null)
  if ('status' in read) return read
  const {email, tags} = read
  const accepted = mailbox.accept(email, payload)
  if (accepted.outcome === 'kept') onKept({id: accepted.id, email, tags})
  return 'id' in accepted ? {status: 200, body: {id: accepted.id}} : sameKeyOtherPayload
}

function checkApiKey(authorization: string | undefined): Answer | undefined {
  const [, key] = /^Bearer\s+(\S+)$/i.exec(authorization ?? '') ?? []
  if (!key) return refusal(401, 'missing_api_key', 'Missing API key in the authorization header.')
  return /^re_\w+$/.test(key) ? undefined : refusal(403, 'invalid_api_key', 'API key is invalid.')
}

const someAddresses = z
  .union([z.string(), z.array(z.string()).min(1).max(50)])
  .transform((value) => [value].flat())

/** Resend takes nothing else here, so nothing personal can hide in a tag. */
const tagText = z.string().regex(/^[\w-]{1,256}$/)

const payloadSchema = z.object({
  from: z.string(),
  to: someAddresses,
  subject: z.string(),
  text: z.string().nullish(),
  html: z.string().nullish(),
  reply_to: someAddresses.nullish(),
  headers: z.record(z.string(), z.string()).nullish(),
  tags: z.array(z.object({name: tagText, value: tagText})).nullish(),
})

function readEmail(payload: string, idempotencyKey: string | null): Omit<KeptMail, 'id'> | Answer {
  const json = parseJson(payload)
  if (typeof json !== 'object' || json === null) {
    return refusal(400, 'validation_error', 'The request body is not valid JSON.')
  }
  const fields: Record<string, unknown> = {...json}
  const missing = ['from', 'to', 'subject'].find(
    (field) => fields[field] === undefined || fields[field] === '',
  )
  if (missing) return refusal(422, 'missing_required_field', `Missing \`${missing}\` field.`)
  if (!fields.html && !fields.text) {
    return refusal(422, 'missing_required_field', 'Missing `html` or `text` field.')
  }
  const checked = payloadSchema.safeParse(fields)
  if (!checked.success) return invalidField(String(checked.error.issues[0]?.path[0]))

  const {from, to, subject, text, html, reply_to: replyTo, headers, tags} = checked.data
  for (const [field, addresses] of Object.entries({from: [from], to, reply_to: replyTo ?? []})) {
    if (!addresses.every(isAddress)) return invalidField(field, ADDRESS_FORMAT)
  }
  const allHeaders = [
    ...Object.entries(headers ?? {}),
    ...(replyTo ? [['reply-to', replyTo.join(', ')]] : []),
  ]
  if (/[\r\n\0]/.test([subject, ...allHeaders.flat()].join(''))) return invalidField('headers')
  return {
    email: {
      to,
      from,
      subject,
      text: text ?? null,
      html: html ?? null,
      headers: Object.fromEntries(allHeaders.map(([name = '', value = '']) => [name.toLowerCase(), value])),
      idempotencyKey,
    },
    tags: Object.fromEntries((tags ?? []).map(({name, value}) => [name, value])),
  }
}

const ADDRESS_FORMAT =
  ' The email address needs to follow the `email@example.com` or `Name <email@example.com>` format.'

function invalidField(field: string, how = ''): Answer {
  return refusal(422, 'validation_error', `Invalid \`${field}\` field.${how}`)
}

/** Plain ASCII with one @, as in a header; a display name may be in any script. */
function isAddress(text: string): boolean {
  const address = /^[^<>]*<([^<>]+)>$/.exec(text)?.[1] ?? text
  return /^[^\s<>(),;:"[\]\\@]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(address) && /^[!-~]{1,254}$/.test(address)
}
