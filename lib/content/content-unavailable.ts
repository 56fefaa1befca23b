/** The CMS gave no usable answer. It says nothing about the content: what was shown last stays right to show. */
export class ContentUnavailable extends Error {
  override name = 'ContentUnavailable'
  /** How long the CMS asked to be left alone. */
  readonly retryAfterMs: number | undefined

  constructor(reason: string, options: {retryAfterMs?: number; cause?: unknown} = {}) {
    super(`Content could not be read: ${reason}`, {cause: options.cause})
    this.retryAfterMs = options.retryAfterMs
  }
}
