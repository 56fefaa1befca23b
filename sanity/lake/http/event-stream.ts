import {LakeError} from '../core/errors.ts'
import type {StreamEvent} from '../events/listen.ts'

/** Shorter than any proxy's idle limit. The Studio reconnects after a silence. */
const heartbeatMs = 15_000
/** In bytes. A reader that lags more than this behind is disconnected; it resumes from the log. */
const maxBacklog = 16_000_000

/**
 * Returns a response of server-sent events. `subscribe` is called once and returns the function that stops it. If it throws a
 * `LakeError`, the stream holds only that error: after a refused connection, clients would try again forever.
 */
export function eventStream(
  request: Request,
  subscribe: (send: (event: StreamEvent) => void) => () => void,
): Response {
  const encoder = new TextEncoder()
  let leave = () => {}
  const stream = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        let open = true
        let started = false
        const write = (text: string) => {
          if (!open) return
          controller.enqueue(encoder.encode(text))
          if (started && (controller.desiredSize ?? 0) < -maxBacklog) end(new Error('The reader is too slow'))
        }
        let unsubscribe: () => void
        try {
          unsubscribe = subscribe((event) => write(format(event)))
        } catch (error) {
          if (!(error instanceof LakeError)) throw error
          write(format({type: 'channelError', data: error.body}))
          open = false
          controller.close()
          return
        }
        started = true
        const heartbeat = setInterval(() => write(':\n\n'), heartbeatMs)
        heartbeat.unref()
        leave = () => {
          open = false
          clearInterval(heartbeat)
          unsubscribe()
        }
        const end = (reason: unknown) => {
          if (!open) return
          leave()
          controller.error(reason)
        }
        request.signal.addEventListener('abort', () => end(request.signal.reason), {once: true})
        if (request.signal.aborted) end(request.signal.reason)
      },
      cancel: () => leave(),
    },
    new ByteLengthQueuingStrategy({highWaterMark: 0}),
  )
  const headers = {'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store'}
  return new Response(stream, {headers})
}

function format({type, id, data}: StreamEvent): string {
  return `event: ${type}\n${id ? `id: ${id}\n` : ''}data: ${JSON.stringify(data)}\n\n`
}
