/** The CMS gave no usable answer. It says nothing about the content: what was shown last stays right to show. */
export class ContentUnavailable extends Error {
  override name = 'ContentUnavailable'
  /** How long the CMS asked to be left alone. */
  readonly retryAfterMs: number | undefined
  /** The CMS is well, and one document is larger than a page can be: other questions must still be asked. */
  readonly isTooLarge: boolean

  constructor(reason: string, options: {retryAfterMs?: number; isTooLarge?: boolean; cause?: unknown} = {}) {
    super(`Content could not be read: ${reason}`, {cause: options.cause})
    this.retryAfterMs = options.retryAfterMs
    this.isTooLarge = options.isTooLarge ?? false
  }
}
