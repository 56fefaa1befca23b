import type {Step} from './step.ts'

/**
 * Ends connections whose sender goes on sending after the answer. Not every answer waits for the whole body: some seconds
 * remain to read it.
 */
export function endUnread(lingerMs = 3_000): Step {
  return (request, response, next) => {
    // A request that is destroyed lets go of its socket.
    const {socket} = request
    response.once('finish', () => {
      if (request.complete) return
      setTimeout(() => {
        if (!request.complete) socket.destroy()
      }, lingerMs).unref()
    })
    next()
  }
}
