import {type Finding, failed, passed} from '../../check.ts'
import {ask} from '../../services/ask.ts'

type Options = {
  /** Services whose answers carry the time. */
  urls: readonly string[]
  signal: AbortSignal
  now?: () => number
}

const MOST_DIFFERENCE_MS = 60_000

/** A clock that is wrong refuses every webhook, and tells staff and patients wrong times. */
export async function checkClock({urls, signal, now = Date.now}: Options): Promise<Finding> {
  const silent: string[] = []
  const seconds: number[] = []
  for (const url of urls) {
    const difference = await differenceTo(url, signal, now)
    if (typeof difference === 'string') silent.push(difference)
    else seconds.push(difference)
  }
  if (seconds.length === 0) {
    return failed(
      `Nobody could be asked for the time. ${silent.join(' ')}`,
      'Put right what the other checks name.',
    )
  }
  const worst = seconds.reduce((a, b) => (Math.abs(a) > Math.abs(b) ? a : b))
  if (Math.abs(worst) > MOST_DIFFERENCE_MS / 1000) {
    return failed(
      `This machine is ${Math.abs(worst)} s ${worst > 0 ? 'ahead' : 'behind'}.`,
      'Let it set its clock from the network: timedatectl set-ntp true',
    )
  }
  return passed(
    `Within ${Math.max(1, Math.abs(worst))} s of ${urls.map((url) => new URL(url).host).join(' and ')}.`,
  )
}

/** Returns seconds, above 0 if this machine is ahead, or a sentence if the answer held no time. */
async function differenceTo(url: string, signal: AbortSignal, now: () => number): Promise<number | string> {
  const asked = now()
  const answer = await ask(url, {method: 'HEAD', headers: {'cache-control': 'no-cache'}, signal})
  if (!answer.reached) return answer.reason
  const date = Date.parse(answer.headers.get('date') ?? '')
  if (Number.isNaN(date)) return `${new URL(url).host} names no time.`
  // The header is cut to the second; an answer from a cache is as old as it says.
  const theirs = date + 500 + Number(answer.headers.get('age') ?? 0) * 1000
  return Math.round(((asked + now()) / 2 - theirs) / 1000)
}
