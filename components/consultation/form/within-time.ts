/** The promise's own result, or a rejection when it takes longer than `limitMs`. It is not stopped. */
export function withinTime<Result>(limitMs: number, promise: Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`Nothing within ${limitMs} ms.`)), limitMs)
    promise.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
