import type {WebSocket} from 'ws'

/** In bytes. A reader that lags more than this behind is disconnected; it resumes from the log. */
const maxBacklog = 16_000_000

/** Sends each chunk of an event stream as one message. Browsers allow six plain streams per host, and the Studio needs more. */
export async function streamOverSocket(
  response: Response,
  socket: WebSocket,
  gone: AbortController,
): Promise<void> {
  socket.on('close', () => gone.abort())
  socket.on('error', () => socket.terminate())
  if (!response.ok) {
    // A browser cannot read why an upgrade was refused, and would retry forever. The client reports this event.
    socket.send(`event: channelError\ndata: ${await response.text()}\n\n`)
    socket.close()
    return
  }
  const decoder = new TextDecoder()
  try {
    for await (const chunk of response.body ?? []) {
      if (socket.bufferedAmount > maxBacklog) socket.terminate()
      else socket.send(decoder.decode(chunk, {stream: true}))
    }
    socket.close()
  } catch (error) {
    if (!gone.signal.aborted) throw error
  }
}
