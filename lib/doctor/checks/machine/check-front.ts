import {type Finding, failed, passed} from '../../check.ts'
import {ask} from '../../services/ask.ts'

const FIX =
  'Start the front server, and set FRONT_URL to where it listens for the site alone (port 8081 in nginx.conf).'

/** The front server hears the site: without it, a publish shows a minute late. */
export async function checkFront(url: string | undefined, signal: AbortSignal): Promise<Finding> {
  if (!url) return passed('No front server is set (FRONT_URL).')
  const answer = await ask(new URL('/health', url).href, {signal})
  if (!answer.reached) return failed(answer.reason, FIX)
  if (answer.status !== 204) return failed(`FRONT_URL answers HTTP ${answer.status}, not 204.`, FIX)
  return passed('The front server renews its copies when the site asks.')
}
