/** The CMS gave no usable answer. This says nothing about the content: the last good page stays right to show. */
export class ContentUnavailable extends Error {
  /**
   * By its name: the server and the pages are bundled apart, and share the state that throws it. Each has a class of its
   * own, and must know the other's.
   */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'ContentUnavailable'
  }

  override name = 'ContentUnavailable'
  /** How long the CMS asked to be left alone. */
  readonly retryAfterMs: number | undefined
  /** True if one document is larger than a page can be. The CMS is well: the breaker must not count it. */
  readonly isTooLarge: boolean

  constructor(reason: string, options: {retryAfterMs?: number; isTooLarge?: boolean; cause?: unknown} = {}) {
    super(`Content could not be read: ${reason}`, {cause: options.cause})
    this.retryAfterMs = options.retryAfterMs
    this.isTooLarge = options.isTooLarge ?? false
  }
}
