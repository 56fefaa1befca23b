import os from 'node:os'
import {benchDesk} from './desk/desk.ts'
import {benchLake} from './lake.ts'
import {benchPages} from './pages.ts'
import {benchPublishToPage} from './publish-to-page.ts'
import {benchPublishToTwoSites} from './publish-to-two-sites.ts'
import type {Figure} from './report/figure.ts'
import {writeResults} from './report/write-results.ts'
import {benchRequests} from './requests.ts'
import {benchSearch} from './search.ts'
import {benchWebhookFlood} from './webhook-flood.ts'
import {benchWording} from './wording.ts'

/** `npm run bench` measures everything, `npm run bench -- pages` only what writes results.md and results.svg. */
const only = process.argv[2]

const figures: Figure[] = []
if (!only || only === 'lake') figures.push(...(await benchLake()))
if (!only || only === 'publish') figures.push(...(await benchPublishToPage()))
if (!only || only === 'publish') figures.push(...(await benchPublishToTwoSites()))
if (!only || only === 'search') figures.push(...(await benchSearch()))
if (!only || only === 'requests') figures.push(...(await benchRequests()))
if (!only || only === 'desk') figures.push(...(await benchDesk()))
if (!only || only === 'wording') figures.push(...benchWording())
if (!only || only === 'webhooks') figures.push(...(await benchWebhookFlood()))

const [cpu] = os.cpus()
console.log(`\n${os.cpus().length} x ${cpu?.model}, Node ${process.version}\n`)
for (const {name, value, unit, budget} of figures) {
  const verdict = budget === undefined ? '' : value <= budget ? `within ${budget}` : `OVER ${budget}`
  console.log(`${name.padEnd(50)} ${value.toFixed(1).padStart(10)} ${unit.padEnd(6)} ${verdict}`)
}

if (!only || only === 'pages') {
  writeResults(await benchPages())
  console.log('\nThe pages are compared in tests/bench/report/results.md.')
}
