import {createHmac} from 'node:crypto'
import type {WebhookTarget} from '../core/types.ts'

export type WebhookCall = {
  documentId: string
  operation: string
  transactionId: string
  transactionTime: string
  body: string
  idempotencyKey: string
}

export type WebhookSender = WebhookTarget & {projectId: string; dataset: string; timeoutMs: number}

/** `isAway` is true if nothing listens at the address, as while the receiver restarts. */
export type WebhookFailure = {problem: string; isAway: boolean}

/** Posts one change as Sanity does. Returns undefined if the receiver answered 2xx, otherwise what went wrong. */
export async function postWebhook(
  call: WebhookCall,
  sender: WebhookSender,
  stop: AbortSignal,
): Promise<WebhookFailure | undefined> {
  try {
    const response = await fetch(sender.url, {
      method: 'POST',
      headers: headersOf(call, sender),
      body: call.body,
      // A redirect would send the signed body to an address that is not configured.
      redirect: 'manual',
      signal: AbortSignal.any([AbortSignal.timeout(sender.timeoutMs), stop]),
    })
    await response.body?.cancel()
    return response.ok ? undefined : {problem: `HTTP ${response.status}`, isAway: false}
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
    const isAway = cause instanceof Error && 'code' in cause && cause.code === 'ECONNREFUSED'
    return {problem: cause instanceof Error ? cause.message : String(cause), isAway}
  }
}

/** Signs at the time of the call, because receivers refuse old signatures. */
function headersOf(call: WebhookCall, {secret, projectId, dataset}: WebhookSender): Record<string, string> {
  const timestamp = Date.now()
  const signature = createHmac('sha256', secret).update(`${timestamp}.${call.body}`).digest('base64url')
  return {
    'content-type': 'application/json',
    'sanity-webhook-signature': `t=${timestamp},v1=${signature}`,
    'sanity-operation': call.operation,
    'sanity-project-id': projectId,
    'sanity-dataset': dataset,
    'sanity-document-id': call.documentId,
    'sanity-transaction-id': printable(call.transactionId),
    'sanity-transaction-time': call.transactionTime,
    'sanity-webhook-id': 'local',
    'idempotency-key': call.idempotencyKey,
  }
}

/** Clients choose transaction ids, and a header allows only some characters. */
function printable(text: string): string {
  return text.replaceAll(/[^\x20-\x7e]/g, '?')
}
