import {gather} from './crowd.ts'

/** How often each status was answered, and what 429 said about coming back. */
export type FloodReport = {statuses: Record<number, number>; retryAfter: string[]}

/**
 * `node flood.ts <url> <connections> <seconds>`: one address asks for all it can. A process of its own, so that the
 * patients of a test do not wait for their own process. Says `open`, and in the end its report.
 */
const [url = '', connections, seconds] = process.argv.slice(2)
const one = gather(url, 1, 20_000)
const visitors = Array.from({length: Number(connections)}, (_, visitor) => visitor)
await Promise.all(visitors.map(() => one.ask(0, '/')))
process.send?.('open')

const until = Date.now() + Number(seconds) * 1_000
const report: FloodReport = {statuses: {}, retryAfter: []}
await Promise.all(
  visitors.map(async (visitor) => {
    // The form is made by the site each time; pages are copies.
    const page = visitor % 2 === 0 ? '/consultation' : '/'
    while (Date.now() < until) {
      const {status, retryAfter} = await one.ask(0, page)
      report.statuses[status] = (report.statuses[status] ?? 0) + 1
      const told = String(retryAfter)
      if (status === 429 && !report.retryAfter.includes(told)) report.retryAfter.push(told)
    }
  }),
)
one.leave()
process.send?.(report)
