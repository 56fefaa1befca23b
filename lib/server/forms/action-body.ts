import type {IncomingHttpHeaders} from 'node:http'
import {z} from 'zod'
import {parseJson} from '../../parse-json.ts'
import {depthOf} from './router-state.ts'

type SentForm = {headers: IncomingHttpHeaders; body: Buffer}

/** As Next names its actions. */
const ACTION_ID = /^[0-9a-f]{42}$/
const DEEPEST = 50
const MOST_ARGUMENTS = 10
/** The field that says which action a form without script means. Its arguments are the fields beside it. */
const ACTION_FIELD = /^\$ACTION_(?<form>\d{1,3}):(?<part>[0-9a-f]{1,3})$/
const OTHER_ACTION_FIELD = /^\$ACTION_(?:REF_\d{1,3}|KEY|ID_[0-9a-f]{42})$/

const boundAction = z.strictObject({
  id: z.string().regex(ACTION_ID),
  bound: z
    .string()
    .regex(/^\$@[0-9a-f]{1,3}$/)
    .nullable(),
})

/**
 * Whether Next can read a form as the call of an action. It answers 500 to what it cannot, and writes down why in words of
 * the sender; no browser sends such a form. Which actions there are is for Next to say.
 */
export async function isReadableForm(sent: SentForm): Promise<boolean> {
  const {headers, body} = sent
  const action = headers['next-action']
  if (action === undefined) {
    const form = await readMultipart(sent)
    return form !== undefined && hasReadableFields(form)
  }
  if (typeof action !== 'string' || !ACTION_ID.test(action)) return false
  if (!isMultipart(headers)) return isListOfArguments(body.toString('utf8'))
  const form = await readMultipart(sent)
  return form !== undefined && isListOfArguments(onlyText(form, '0'))
}

function isMultipart(headers: IncomingHttpHeaders): boolean {
  return /^multipart\/form-data\s*;/i.test(headers['content-type'] ?? '')
}

async function readMultipart({headers, body}: SentForm): Promise<FormData | undefined> {
  if (!isMultipart(headers)) return undefined
  try {
    const sent = {headers: {'content-type': headers['content-type'] ?? ''}}
    return await new Response(new Uint8Array(body), sent).formData()
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

function hasReadableFields(form: FormData): boolean {
  const names = [...new Set(form.keys())].filter((name) => name.startsWith('$'))
  return names.every((name) => {
    const value = onlyText(form, name)
    const {groups} = ACTION_FIELD.exec(name) ?? {}
    if (!groups) return OTHER_ACTION_FIELD.test(name) && value !== undefined
    if (groups.part !== '0') return isListOfArguments(value)
    const {data, success} = boundAction.safeParse(value === undefined ? undefined : parseJson(value))
    return success && (data.bound === null || form.has(`$ACTION_${groups.form}:${data.bound.slice(2)}`))
  })
}

/** Undefined when it is a file, or comes more than once: who reads the first would see another than who reads the last. */
function onlyText(form: FormData, name: string): string | undefined {
  const [value, ...more] = form.getAll(name)
  return typeof value === 'string' && more.length === 0 ? value : undefined
}

/** A list of plain values, and of forms (`$K1`). What else Next could be told to look up is never part of ours. */
function isListOfArguments(json: string | undefined): boolean {
  if (json === undefined || depthOf(json) > DEEPEST) return false
  const list = parseJson(json)
  return Array.isArray(list) && list.length <= MOST_ARGUMENTS && list.every(isPlain)
}

function isPlain(value: unknown): boolean {
  if (typeof value === 'string')
    return !value.startsWith('$') || /^\$(?:\$|undefined$|K[0-9a-f]{1,3}$)/.test(value)
  if (typeof value !== 'object' || value === null) return true
  return Object.values(value).every(isPlain)
}
