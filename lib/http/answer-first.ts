import {IncomingMessage, Server, ServerResponse} from 'node:http'

/** Answers the request, now or later, or returns false and leaves it to Next. `goOn` leaves it to Next later. */
type Answer = (request: IncomingMessage, response: ServerResponse, goOn: () => void) => boolean

/**
 * Has requests answered before Next sees them: what Next does to find a route costs more than most answers. Node has no
 * other place for it, because Next makes its server itself.
 */
export function answerFirst(answer: Answer): void {
  const {emit} = Server.prototype
  Server.prototype.emit = function (this: Server, event: string | symbol, ...parameters: unknown[]) {
    const goOn = () => Reflect.apply(emit, this, [event, ...parameters])
    const [request, response] = parameters
    if (
      event === 'request' &&
      request instanceof IncomingMessage &&
      response instanceof ServerResponse &&
      answer(request, response, goOn)
    )
      return true
    return goOn()
  }
}
