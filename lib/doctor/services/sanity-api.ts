import {z} from 'zod'
import type {Settings} from '../../demo/start/settings.ts'
import {type Finding, failed, START_IT} from '../check.ts'
import {type Answer, ask} from './ask.ts'

/** Where content is read from. No token is ever sent unless a check says so: the site sends none either. */
export type SanityApi = {
  /** Without the version. */
  url: string
  projectId: string
  dataset: string
  isLocal: boolean
}

export function sanityApiOf({env, lake, usesLocalLake}: Settings): SanityApi {
  const projectId = env.NEXT_PUBLIC_SANITY_PROJECT_ID || 'local'
  return {
    url: usesLocalLake ? lake.url : `https://${projectId}.api.sanity.io`,
    projectId,
    dataset: env.NEXT_PUBLIC_SANITY_DATASET || 'production',
    isLocal: usesLocalLake,
  }
}

/** What keeps the content settings from being read at all. Every other check of content would throw on it. */
export async function contentSettingsProblems(): Promise<string[]> {
  try {
    await import('../../../sanity/env.ts')
    return []
  } catch (error) {
    if (error instanceof z.ZodError) return error.issues.map(({message}) => message)
    throw error
  }
}

export async function askSanity(
  api: SanityApi,
  path: string,
  init: RequestInit & {signal: AbortSignal},
): Promise<Answer> {
  // Loaded only now, because the module throws on wrong settings, which the checks must report.
  const {apiVersion} = await import('../../../sanity/env.ts')
  return ask(`${api.url}/v${apiVersion}${path}`, init)
}

type Query = {
  query: string
  params?: Record<string, unknown>
  perspective?: 'published' | 'raw'
  signal: AbortSignal
}

/** Asks as anybody on the internet could. */
export function querySanity(
  api: SanityApi,
  {query, params = {}, perspective = 'published', signal}: Query,
): Promise<Answer> {
  const search = new URLSearchParams({query, perspective})
  for (const [name, value] of Object.entries(params)) search.set(`$${name}`, JSON.stringify(value))
  return askSanity(api, `/data/query/${api.dataset}?${search}`, {signal})
}

type Reached = Extract<Answer, {reached: true}>

/** Whether the service decided about what it was asked: one that is down, or asked too often, refuses nobody. */
export function hasDecided(answer: Answer): answer is Reached {
  return answer.reached && answer.status !== 429 && answer.status < 500
}

export function sayUndecided(answer: Answer, {isLocal}: SanityApi): Finding {
  if (!answer.reached) {
    return failed(answer.reason, isLocal ? START_IT : 'Look at the network of this machine.')
  }
  return failed(
    `The content service answers HTTP ${answer.status}: it is not well, or is asked too often.`,
    isLocal
      ? START_IT
      : 'Look at sanity.io/status, and run this again in some minutes. Pages stay up meanwhile.',
  )
}

/** The result of a query, when it is what it should be. */
export function resultOf<Shape extends z.ZodType>(answer: Answer, shape: Shape): z.output<Shape> | undefined {
  if (!answer.reached || answer.status !== 200) return undefined
  const body = z.object({result: z.unknown()}).safeParse(answer.body)
  return shape.safeParse(body.data?.result).data
}
