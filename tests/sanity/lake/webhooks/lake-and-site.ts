import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {createLake} from '@/sanity/lake/core/create-lake'
import type {Lake} from '@/sanity/lake/core/lake'
import {
  openWebhookOutbox,
  type WebhookOutbox,
  type WebhookOutboxOptions,
} from '@/sanity/lake/webhooks/webhook-outbox'
import {startWebhookReceiver} from './webhook-receiver'

export const secret = 'a secret that only the site and the lake know'

/** A lake with an article, and a site that it tells of every publish. */
export async function startLakeAndSite() {
  const dir = await mkdtemp(path.join(tmpdir(), 'lake-webhook-'))
  const site = await startWebhookReceiver(secret)
  let lake: Lake
  let outbox: WebhookOutbox
  const problems: string[] = []

  function open(options: Partial<WebhookOutboxOptions> = {}) {
    problems.length = 0
    lake = createLake({dir})
    const onProblem = (message: string) => problems.push(message)
    outbox = openWebhookOutbox(lake, {
      url: site.url,
      secret,
      retryDelaysMs: [5, 10, 20],
      onProblem,
      ...options,
    })
  }

  async function close() {
    await outbox.close()
    await lake.close()
  }

  function publish(slug: string, title = slug): string {
    const article = {_id: 'drafts.a1', _type: 'article', title, slug: {_type: 'slug', current: slug}}
    lake.mutate({mutations: [{createOrReplace: article}]})
    return act('publish')
  }

  function act(name: 'publish' | 'unpublish'): string {
    const action = {actionType: `sanity.action.document.${name}`, draftId: 'drafts.a1', publishedId: 'a1'}
    return lake.actions({actions: [action]}).transactionId
  }

  open()
  return {
    dir,
    site,
    problems,
    open,
    close,
    publish,
    unpublish: () => act('unpublish'),
    mutate: (...mutations: unknown[]) => lake.mutate({mutations}),
    onTransaction: (hook: () => void) => lake.onTransaction(hook),
    outboxRows: () => Number(lake.storage.db.prepare('SELECT count(*) AS n FROM webhook_outbox').get()?.n),
    /** Those that were called once and wait for their next turn. */
    waitingRows: () => {
      const sql = 'SELECT count(*) AS n FROM webhook_outbox WHERE attempts > 0'
      return Number(lake.storage.db.prepare(sql).get()?.n)
    },
    tries: () => {
      const sql = 'SELECT sum(attempts) AS n FROM webhook_outbox'
      return Number(lake.storage.db.prepare(sql).get()?.n)
    },
    async reopen(options: Partial<WebhookOutboxOptions> = {}) {
      await close()
      open(options)
    },
    async stop() {
      await close()
      await site.close()
      await rm(dir, {recursive: true, force: true})
    },
  }
}

export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await sleep(5)
}
