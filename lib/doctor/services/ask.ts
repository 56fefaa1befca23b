import {parseJson} from '../../parse-json.ts'

export type Answer =
  /** `body` is what the JSON says; undefined when it is no JSON. */
  {reached: true; status: number; headers: Headers; body: unknown} | {reached: false; reason: string}

const ANSWER_WITHIN_MS = 8_000

/** One HTTP call to a service. A redirect is an answer like any other, because the settings name the service. */
export async function ask(
  url: string,
  {signal, ...init}: Omit<RequestInit, 'signal'> & {signal: AbortSignal},
): Promise<Answer> {
  try {
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(ANSWER_WITHIN_MS)]),
    })
    const {status, headers} = response
    return {reached: true, status, headers, body: parseJson(await response.text())}
  } catch (error) {
    return {reached: false, reason: reasonOf(error, new URL(url))}
  }
}

/** Names the host alone: an address may carry more than a log should keep. */
function reasonOf(error: unknown, {host, hostname}: URL): string {
  const code = codeOf(error)
  if (error instanceof DOMException) return `${host} did not answer in time.`
  if (code === 'ECONNREFUSED') return `Nothing answers at ${host}.`
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return `The name ${hostname} is not known.`
  if (/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO/.test(code)) return `${host} has no valid certificate (${code}).`
  return `${host} could not be reached (${code}).`
}

function codeOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'no answer'
}
