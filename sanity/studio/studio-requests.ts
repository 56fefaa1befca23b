type Fetch = typeof fetch

/**
 * A `fetch` that knows only this site and the lake. The Studio asks other hosts whether a newer version exists and
 * whether it may send feedback; on a local lake both get an empty answer, and nobody learns that the clinic writes.
 */
export function createLocalFetch(allowedOrigins: readonly string[], realFetch: Fetch): Fetch {
  return (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, allowedOrigins[0])
    const isLocal =
      allowedOrigins.includes(url.origin) || url.protocol === 'blob:' || url.protocol === 'data:'
    return isLocal ? realFetch(input, init) : Promise.resolve(Response.json({}))
  }
}
