import {setTimeout as sleep} from 'node:timers/promises'
import type {Part} from './part.ts'

/** A part that ends this often within a minute will not get better by another start. */
const RESTARTS_A_MINUTE = 5

/** Parts that are started again when they end by themselves, until all are stopped. */
export class Supervisor {
  readonly #parts: {current: Promise<Part>}[] = []
  readonly #onGiveUp: (error: unknown) => void
  #stopping: Promise<void> | undefined

  constructor(onGiveUp: (error: unknown) => void) {
    this.#onGiveUp = onGiveUp
  }

  keep(first: Part, start: () => Promise<Part>): void {
    const kept = {current: Promise.resolve(first)}
    this.#parts.push(kept)
    this.#watch(kept, start).catch(this.#onGiveUp)
  }

  /** Stops the part that was started last first: the site finishes its deliveries before the inbox goes. */
  stop(): Promise<void> {
    this.#stopping ??= this.#stopAll()
    return this.#stopping
  }

  async #stopAll(): Promise<void> {
    for (const {current} of this.#parts.toReversed()) {
      // A part that cannot be started is not there to be stopped; #watch reports it.
      const part = await current.catch(() => undefined)
      await part?.stop()
    }
  }

  async #watch(kept: {current: Promise<Part>}, start: () => Promise<Part>): Promise<void> {
    let restarts: number[] = []
    while (true) {
      const part = await kept.current
      const code = await part.exited
      // A terminal sends Ctrl+C to every part at once: give the handler its turn before judging.
      await sleep(200)
      if (this.#stopping) return
      restarts = [...restarts.filter((at) => at > Date.now() - 60_000), Date.now()]
      if (restarts.length > RESTARTS_A_MINUTE) throw new Error(`${part.name} keeps ending.`)
      console.error(`${part.name} ended (${code ?? 'killed'}). Starting it again.`)
      kept.current = start()
    }
  }
}
