import type {LiveClinic} from './live-clinic'

/** Something that goes wrong in operation, and what `npm run doctor` must say of it. */
export type Fault = {
  name: string
  /** The check that finds it. Those that it needs pass. */
  check: string
  plant: (clinic: LiveClinic) => void | Promise<void>
  detail: RegExp
  fix: RegExp
  /** Found only by sending a test message. */
  send?: true
}
