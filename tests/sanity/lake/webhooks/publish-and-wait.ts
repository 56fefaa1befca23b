import {createLake} from '../../../../sanity/lake/core/create-lake.ts'
import {openWebhookOutbox} from '../../../../sanity/lake/webhooks/webhook-outbox.ts'

// A lake in a process of its own that publishes one document and then waits to be killed.
const [dir = '', url = '', secret = ''] = process.argv.slice(2)
const lake = createLake({dir})
openWebhookOutbox(lake, {url, secret, retryDelaysMs: [3_600_000]})
lake.mutate({mutations: [{create: {_id: 'a1', _type: 'article'}}]})
setInterval(() => {}, 1_000)
