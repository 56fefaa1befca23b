import type {RequestListener} from 'node:http'
import {type AnswerHook, hookAnswer} from './answer.ts'
import {type Step, takeSteps} from './step.ts'

/** Takes each request through the steps before it is answered, and each answer through the hooks before it is sent. */
export function through(before: readonly Step[], after: readonly AnswerHook[]): RequestListener {
  return (request, response) => {
    if (after.length > 0) hookAnswer(request, response, after)
    takeSteps(before, request, response)
  }
}
