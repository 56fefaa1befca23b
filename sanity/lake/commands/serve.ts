#!/usr/bin/env node
import path from 'node:path'
import {createLake} from '../core/create-lake.ts'
import type {Lake, LakeOptions} from '../core/lake.ts'
import {type LakeServer, serveLake} from '../http/server.ts'
import {FolderLockedError} from '../storage/folder-lock.ts'
import {DamagedLakeError} from '../storage/open-database.ts'

/** `content-lake`: the embedded Content Lake as a process of its own. */
async function main(): Promise<void> {
  const {env} = process
  if (env.APP_ENV === 'live')
    throw new StartError('The embedded Content Lake does not run when APP_ENV=live.')
  const port = parsePort(env.LAKE_PORT ?? '3001')
  const dir = path.resolve(env.DATA_DIR ?? '.data', 'lake')
  const allowedOrigins = (env.LAKE_ALLOWED_ORIGINS ?? '')
    .split(',')
    .map((origin) => origin.trim())
    .filter(Boolean)
  const webhook = webhookOf(env)
  const lake = openLake({dir, webhook, dataset: env.NEXT_PUBLIC_SANITY_DATASET || undefined})
  const server = await serveLake(lake, {port, allowedOrigins, onError: console.error}).catch(
    async (error) => {
      await lake.close()
      throw isCode(error, 'EADDRINUSE')
        ? new StartError(`Port ${port} is taken. Set LAKE_PORT to a free one.`)
        : error
    },
  )
  console.log(`Content Lake ready at ${server.url}`)
  stopOnSignal(server, lake)
}

/** Ends the process with its message instead of a stack trace. */
class StartError extends Error {}

function openLake(options: LakeOptions): Lake {
  try {
    return createLake({...options, onProblem: console.error})
  } catch (error) {
    const isToldApart = error instanceof FolderLockedError || error instanceof DamagedLakeError
    throw isToldApart ? new StartError(error.message) : error
  }
}

function webhookOf({LAKE_WEBHOOK_URL: url, SANITY_WEBHOOK_SECRET: secret}: NodeJS.ProcessEnv) {
  if (!url) return undefined
  if (!secret) throw new StartError('LAKE_WEBHOOK_URL needs SANITY_WEBHOOK_SECRET to sign with.')
  return {url, secret}
}

function parsePort(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new StartError(`LAKE_PORT "${text}" is not a port.`)
  return port
}

function stopOnSignal(server: LakeServer, lake: Lake): void {
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    await server.close()
    await lake.close()
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop())
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}

main().catch((error: unknown) => {
  console.error(error instanceof StartError ? error.message : error)
  process.exit(1)
})
