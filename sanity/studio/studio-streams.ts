type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>

const streamPath = /\/data\/(listen|live\/events)\//

/**
 * A `fetch` for the Studio's clients that reads the lake's event streams through a WebSocket each.
 *
 * Browsers open six HTTP/1.1 connections to a host and the Studio listens to more streams than that: over plain HTTP
 * its forms would stay read-only for ever. Sanity's cloud speaks HTTP/2 and needs none of this.
 */
export function createStreamingFetch(lakeUrl: string, fetchAll: Fetch = (...args) => fetch(...args)): Fetch {
  const lake = new URL(lakeUrl)
  return (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, lake)
    const isStream = url.origin === lake.origin && streamPath.test(url.pathname)
    return isStream ? openStream(url, init) : fetchAll(input, init)
  }
}

function openStream(url: URL, init: RequestInit = {}): Promise<Response> {
  const signal = init.signal
  if (signal?.aborted) return Promise.reject(signal.reason)

  return new Promise((resolve, reject) => {
    const socket = new WebSocket(socketUrl(url, new Headers(init.headers).get('Last-Event-ID')))
    const encoder = new TextEncoder()
    let events: ReadableStreamDefaultController<Uint8Array> | undefined

    const close = () => {
      signal?.removeEventListener('abort', abort)
      socket.close()
    }
    const abort = () => {
      const reason = new DOMException('The stream was closed.', 'AbortError')
      events?.error(reason)
      events = undefined
      reject(reason)
      close()
    }
    signal?.addEventListener('abort', abort)

    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        events = controller
      },
      cancel: () => {
        events = undefined
        close()
      },
    })

    socket.onopen = () => resolve(new Response(body, {headers: {'Content-Type': 'text/event-stream'}}))
    socket.onmessage = ({data}) => events?.enqueue(encoder.encode(String(data)))
    // The end of the body makes the Studio's EventSource reconnect, and name the last event that it has seen.
    socket.onclose = () => {
      signal?.removeEventListener('abort', abort)
      events?.close()
      events = undefined
      reject(new TypeError('The Content Lake closed the stream before it began.'))
    }
  })
}

/** Browsers cannot set headers on a WebSocket, so the header for resuming travels in the address. */
function socketUrl(url: URL, lastEventId: string | null): URL {
  const socket = new URL(url)
  socket.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:'
  if (lastEventId) socket.searchParams.set('lastEventId', lastEventId)
  return socket
}
