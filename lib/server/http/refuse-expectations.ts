import type {Step} from './step.ts'

/**
 * Refuses requests that expect what nobody here can do. `100-continue`, which Node answers, is the one expectation that
 * there is. Node would answer the others itself, without our headers (`serve.ts` listens for them).
 */
export const refuseExpectations: Step = ({headers}, response, next) => {
  if (headers.expect === undefined || /^100-continue$/i.test(headers.expect)) next()
  else response.writeHead(417, {'Content-Length': 0}).end()
}
