import type {z} from 'zod'
import {type Consultation, keptSchema} from './schema.ts'

/** Returns the answers of a stored request. Throws `AnswersError` if they are not those of this release's questions. */
export function readKeptAnswers(json: string): Consultation {
  const {data, error} = keptSchema.safeParse(JSON.parse(json))
  if (error) throw new AnswersError(error)
  return data
}

/** It names questions, and nothing that was typed. */
export class AnswersError extends Error {
  override name = 'AnswersError'

  constructor({issues}: z.ZodError) {
    const names = issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys' ? issue.keys : issue.path.map(String),
    )
    super(`the answers do not fit the questions of this release: ${[...new Set(names)].join(', ')}`)
  }
}
