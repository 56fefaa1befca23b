import {request as httpRequest, type IncomingHttpHeaders} from 'node:http'
import {buffer} from 'node:stream/consumers'

export type FormPost = {
  port: number
  path: string
  headers: IncomingHttpHeaders
  /** As it came. Undefined when it could not be kept. */
  body: Buffer | undefined
}

export type Answer = {status: number; headers: Record<string, string | string[]>; body: Buffer}

/** Written on what is posted again, so that it is not posted a third time. */
const AGAIN = 'x-posted-again'
const WITHIN_MS = 10_000
/** Of one connection. */
const NOT_PASSED_ON = [
  'connection',
  'keep-alive',
  'transfer-encoding',
  'content-length',
  'content-type',
  'expect',
  'accept-encoding',
  'if-none-match',
]

/** Posts the answers of an old page as today's form would. Throws when this site's form of today does not take it. */
export async function postAgain({port, path, headers, body}: FormPost): Promise<Answer> {
  if (headers[AGAIN] !== undefined || !body) throw new Error('it cannot be posted again')
  const passedOn = Object.fromEntries(
    Object.entries(headers).filter(([name]) => !NOT_PASSED_ON.includes(name)),
  )
  const ask = (method: string, more: IncomingHttpHeaders, sent?: Uint8Array) =>
    answerOf({port, path, method, headers: {...passedOn, ...more, [AGAIN]: '1'}}, sent)

  const page = await ask('GET', {})
  const actions = hiddenActions(page.body.toString('utf8'))
  if (page.status !== 200 || actions.length === 0) throw new Error('there is no form')

  const form = await new Response(new Uint8Array(body), {
    headers: {'content-type': headers['content-type'] ?? ''},
  }).formData()
  for (const name of [...form.keys()]) if (name.startsWith('$ACTION')) form.delete(name)
  for (const [name, value] of actions) form.append(name, value)
  const encoded = new Response(form)
  const type = encoded.headers.get('content-type') ?? ''
  const answer = await ask('POST', {'content-type': type}, new Uint8Array(await encoded.arrayBuffer()))
  if (answer.status >= 400) throw new Error(`the form of today answered ${answer.status}`)
  return answer
}

/** The fields in which Next names the action, with their values. */
function hiddenActions(html: string): [name: string, value: string][] {
  return [...html.matchAll(/<input type="hidden" name="(\$ACTION[^"]*)"(?: value="([^"]*)")?/g)].map(
    ([, name = '', value = '']) => [name, value.replaceAll('&quot;', '"').replaceAll('&amp;', '&')],
  )
}

function answerOf(
  {port, ...options}: {port: number; path: string; method: string; headers: IncomingHttpHeaders},
  sent?: Uint8Array,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(WITHIN_MS)
    const call = httpRequest({host: '127.0.0.1', port, ...options, signal}, (answer) => {
      const headers = Object.fromEntries(
        Object.entries(answer.headers).flatMap(([name, value]) =>
          value === undefined || NOT_PASSED_ON.slice(0, 4).includes(name) ? [] : [[name, value]],
        ),
      )
      buffer(answer).then((body) => resolve({status: answer.statusCode ?? 0, headers, body}), reject)
    })
    call.once('error', reject)
    call.end(sent)
  })
}
