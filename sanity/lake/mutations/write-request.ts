import {createHash} from 'node:crypto'
import {actionError, mutationError} from '../core/errors.ts'
import {isRecord} from '../json/is-record.ts'

/** A body of `/data/mutate` or `/data/actions`, checked as far as possible without the documents. */
export type WriteRequest = {items: unknown[]; transactionId?: string; dryRun: boolean}

export function parseMutations(body: unknown, dryRun: boolean): WriteRequest {
  if (!isRecord(body) || !Array.isArray(body.mutations)) {
    throw mutationError(400, 'the body needs "mutations", a list')
  }
  checkDepth(body.mutations, mutationError)
  return {items: body.mutations, dryRun, ...parseTransactionId(body, mutationError)}
}

export function parseActions(body: unknown): WriteRequest {
  if (!isRecord(body) || !Array.isArray(body.actions)) {
    throw actionError(400, 'the body needs "actions", a list')
  }
  if (body.actions.length === 0) throw actionError(400, 'the body needs at least one action')
  checkDepth(body.actions, actionError)
  return {items: body.actions, dryRun: body.dryRun === true, ...parseTransactionId(body, actionError)}
}

/** Deeper than any schema, shallow enough for every function that walks a document. */
const maxDepth = 100

function checkDepth(items: unknown[], error: typeof mutationError): void {
  if (isDeeperThan(maxDepth, items)) throw error(400, `the body is nested deeper than ${maxDepth} levels`)
}

function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return levels === 0 || Object.values(value).some((item) => isDeeperThan(levels - 1, item))
}

function parseTransactionId(
  {transactionId}: Record<string, unknown>,
  error: typeof mutationError,
): {transactionId?: string} {
  if (transactionId === undefined || transactionId === null) return {}
  if (typeof transactionId !== 'string' || !/^[a-zA-Z0-9._-]{1,128}$/.test(transactionId)) {
    throw error(400, '"transactionId" must be 1 to 128 letters, digits, ".", "_" or "-"')
  }
  return {transactionId}
}

/** Tells a retried request from a different one with the same transaction id. */
export function hashOf({items}: WriteRequest): string {
  return createHash('sha1').update(JSON.stringify(items)).digest('hex')
}
