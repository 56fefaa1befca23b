export type KeptAnswer<Answer> = {
  /** Returns a fresh answer, or the last good one if `ask` fails with an error for which `mayStay` is true. */
  read: (ask: () => Promise<Answer>, mayStay: (error: unknown) => boolean) => Promise<Answer>
  /** The next read asks again. */
  forget: () => void
  /** Sets what an earlier process knew. It is asked about anew at the next read. */
  restore: (answer: Answer) => void
  last: () => Answer | undefined
}

/** Reads within this time share one question. */
const FRESH_MS = 1_000

/** The last good answer to a question that every page asks, so that it is still there when the CMS is not. */
export function createKeptAnswer<Answer>(now: () => number = Date.now): KeptAnswer<Answer> {
  let kept: {answer: Answer; askedAt: number} | undefined
  let underway: Promise<Answer> | undefined
  /** The CMS did not answer the last question: until it does, reads return the kept answer and ask in the background. */
  let isFailing = false

  function start(ask: () => Promise<Answer>): Promise<Answer> {
    const askedAt = now()
    const question = ask()
      .then((answer) => {
        // Not when it was forgotten meanwhile: the answer may be from before the change.
        if (underway === question) {
          kept = {answer, askedAt}
          isFailing = false
        } else {
          // An older answer is better than none, should the next question fail.
          kept ??= {answer, askedAt: Number.NEGATIVE_INFINITY}
        }
        return answer
      })
      .finally(() => {
        if (underway === question) underway = undefined
      })
    underway = question
    return question
  }

  return {
    async read(ask, mayStay) {
      if (kept && now() - kept.askedAt < FRESH_MS) return kept.answer
      const question = underway ?? start(ask)
      if (kept && isFailing) {
        question.catch(() => {})
        return kept.answer
      }
      try {
        return await question
      } catch (error) {
        if (!kept || !mayStay(error)) throw error
        isFailing = true
        return kept.answer
      }
    },
    forget() {
      underway = undefined
      isFailing = false
      if (kept) kept.askedAt = Number.NEGATIVE_INFINITY
    },
    restore(answer) {
      kept ??= {answer, askedAt: Number.NEGATIVE_INFINITY}
    },
    last: () => kept?.answer,
  }
}
