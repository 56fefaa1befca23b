import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {expect} from '@playwright/test'
import type {SanityClient} from '@sanity/client'
import {lakeClient} from '../../../lib/demo/start/lake-client.ts'
import {freePorts} from '../../run/free-port.ts'
import {type Stack, startStack} from '../../run/stack.ts'
import {type FaultProxy, startFaultProxy} from './lake-fault-proxy.ts'

export type FaultyStack = Stack & {proxy: FaultProxy; client: SanityClient}

/** Everything, with a proxy between the site and the lake. The lake's webhooks come only when they are asked for. */
export async function startStackWithFaults(
  options: {webhooks?: boolean; overrides?: Record<string, string>} = {},
): Promise<FaultyStack> {
  const [lakePort = 0, nobody] = await freePorts(2)
  const proxy = await startFaultProxy(lakePort)
  const stack = await startStack(
    {LAKE_PORT: String(lakePort), ...options.overrides},
    {
      site: {LAKE_PORT: String(proxy.port)},
      lake: options.webhooks ? {} : {LAKE_WEBHOOK_URL: `http://127.0.0.1:${nobody}/`},
    },
  )
  return {
    ...stack,
    proxy,
    client: lakeClient(stack.settings),
    stop: async () => {
      await stack.stop()
      await proxy.close()
    },
  }
}

/** Waits until the site has made its pages of this stack's own content: the build was made of another lake. */
export async function untilSettled(stack: Pick<FaultyStack, 'settings' | 'client'>): Promise<void> {
  const file = path.join(stack.settings.distDir, 'content-seen.json')
  const document = await stack.client.getDocument('clinicSettings')
  await expect
    .poll(() => existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).seen.clinicSettings?.rev, {
      timeout: 30_000,
      intervals: [100],
    })
    .toBe(document?._rev)
  await sleep(200)
}
