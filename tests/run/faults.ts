import {requireChromium} from './browser/chromium.ts'
import {requireFaketime} from './browser/faketime.ts'
import {requireNginx} from './browser/nginx.ts'
import {buildForTests} from './build-for-tests.ts'
import {run} from './steps/step.ts'

/** The fault tests alone, with the large counts that `npm test` makes smaller. Takes about an hour. */
const large = {
  FAULT_SLUGS: '10000',
  /** Crashes at each of the thirteen points, on each store. */
  FAULT_ROUNDS: '20',
  /** Kills at random in each of four arrangements: 500 in all. */
  FAULT_KILLS: '125',
  /** Requests that three sites race for. */
  FAULT_RACE: '1000',
  /** Of forms, and of stories of events; fewer of mails: more than 100,000 in all. */
  FAULT_CASES: '50000',
  FAULT_OVERLOAD_SECONDS: '60',
  FAULT_CONNECTIONS: '1000',
  FAULT_SOAK_MINUTES: '30',
  /** Fifty at the desk, while twenty patients a second send a form. */
  FAULT_DESK_MINUTES: '5',
  /** Of two browsers at two sites, for one request each. */
  FAULT_DESK_RACES: '500',
}
const inLarge = ['consultation/form/any-answers', 'outbox/store/event-order', 'outbox/run/race'].map(
  (name) => `tests/lib/${name}.test.ts`,
)

// What the shell sets wins: a shorter soak, say.
Object.assign(process.env, {...large, ...process.env, CHROMIUM_PATH: requireChromium()})
requireNginx()
requireFaketime()
await buildForTests()
const isWell = [
  run('vitest', ['run', ...inLarge]),
  ...['site', 'load'].map((project) => run('playwright', ['test', 'faults/', `--project=${project}`])),
]
process.exitCode = isWell.every(Boolean) ? 0 : 1
