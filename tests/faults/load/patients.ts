import {randomUUID} from 'node:crypto'
import path from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import type {StackBehindFront} from '../../run/behind-front.ts'
import type {Crowd, Reply} from './crowd.ts'

/** Sends the form as its script does. Answers of nobody else: equal ones would be one request. */
export function sendForm(crowd: Crowd, visitor: number, siteUrl: string): Promise<Reply> {
  const requestId = randomUUID()
  const answers = {requestId, name: 'Jane Doe', contactBy: 'email', email: `${requestId}@mail.example`}
  return crowd.ask(visitor, '/api/consultation', {
    method: 'POST',
    headers: {
      origin: siteUrl,
      'content-type': 'application/x-www-form-urlencoded',
      'accept-encoding': 'identity',
    },
    body: new URLSearchParams(answers).toString(),
  })
}

export function referenceIn({text}: Reply): string {
  return JSON.parse(text).reference
}

/** What is on disk, read beside the running site. */
export function storedReferences({settings}: StackBehindFront): Set<string> {
  const db = new DatabaseSync(path.join(settings.dataDir, 'requests.sqlite'), {readOnly: true})
  try {
    const rows = db.prepare('select reference from consultation_requests').all()
    return new Set(rows.map(({reference}) => String(reference)))
  } finally {
    db.close()
  }
}
