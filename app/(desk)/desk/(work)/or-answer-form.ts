import {headers} from 'next/headers'
import {unstable_rethrow} from 'next/navigation'
import {errorName, log} from '@/lib/log'

/**
 * Without the store no page of the desk is shown. But the answer to a form that was sent without a script is the only place
 * where what was typed still is: for that answer this resolves with undefined, and something is to be shown all the same.
 */
export async function orAnswerForm<Result>(read: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await read()
  } catch (error) {
    unstable_rethrow(error)
    if (!(await isAnswerToForm())) throw error
    log('desk.not-read', {error: errorName(error)})
    return undefined
  }
}

async function isAnswerToForm(): Promise<boolean> {
  const sent = await headers()
  return !sent.has('next-action') && /^multipart\/form-data\b/.test(sent.get('content-type') ?? '')
}
