import {IncomingMessage, Server, ServerResponse} from 'node:http'

/** Answers the request, now or later, or returns false and leaves it to the next. `goOn` leaves it to the next later. */
type Answer = (request: IncomingMessage, response: ServerResponse, goOn: () => void) => boolean

// biome-ignore lint/plugin: filled once at the start, by the module that boots.
const answers: Answer[] = []

/**
 * Has requests answered before Next sees them: what Next does to find a route costs more than most answers. Who was
 * named first is asked first. Node has no other place for it, because Next makes its server itself.
 */
export function answerFirst(answer: Answer): void {
  if (answers.length === 0) askBeforeServer()
  answers.push(answer)
}

function askBeforeServer(): void {
  const {emit} = Server.prototype
  Server.prototype.emit = function (this: Server, event: string | symbol, ...parameters: unknown[]) {
    const [request, response] = parameters
    const isRequest = event === 'request'
    if (!isRequest || !(request instanceof IncomingMessage) || !(response instanceof ServerResponse))
      return Reflect.apply(emit, this, [event, ...parameters])
    const askFrom = (first: number): void => {
      for (let index = first; index < answers.length; index++)
        if (answers[index]?.(request, response, () => askFrom(index + 1))) return
      Reflect.apply(emit, this, [event, ...parameters])
    }
    askFrom(0)
    return true
  }
}
