import {setTimeout as sleep} from 'node:timers/promises'
import type {Browser} from '@playwright/test'
import {ask} from '../run/ask.ts'

/** Bytes over the network on a first visit, compressed and with their headers, by what they were asked for. */
export type Bytes = {html: number; css: number; js: number; font: number; image: number; other: number}

const KINDS: Record<string, keyof Bytes> = {
  Document: 'html',
  Stylesheet: 'css',
  Script: 'js',
  Font: 'font',
  Image: 'image',
}
/** Time for whatever the page fetches ahead. */
const IDLE_MS = 2_500

/** Counts in Chromium's own network log, on a phone's screen, with an empty cache. */
export async function measureBytes(browser: Browser, address: string): Promise<Bytes> {
  const context = await browser.newContext({viewport: {width: 412, height: 823}, ignoreHTTPSErrors: true})
  const page = await context.newPage()
  const network = await context.newCDPSession(page)
  await network.send('Network.enable')
  const bytes: Bytes = {html: 0, css: 0, js: 0, font: 0, image: 0, other: 0}
  const kinds = new Map<string, keyof Bytes>()
  network.on('Network.requestWillBeSent', ({requestId, type, request}) => {
    const kind = KINDS[type ?? ''] ?? 'other'
    kinds.set(requestId, new URL(request.url).pathname.endsWith('.svg') ? 'image' : kind)
  })
  network.on('Network.loadingFinished', ({requestId, encodedDataLength}) => {
    bytes[kinds.get(requestId) ?? 'other'] += encodedDataLength
  })
  await page.goto(address, {waitUntil: 'load'})
  await sleep(IDLE_MS)
  await context.close()
  return bytes
}

/** HTML and stylesheets as a browser without brotli gets them: their budget is given in gzip. */
export async function measureGzip(browser: Browser, address: string): Promise<number> {
  const page = await browser.newPage({javaScriptEnabled: false, ignoreHTTPSErrors: true})
  await page.goto(address)
  const sheets = await page
    .locator('link[rel=stylesheet]')
    .evaluateAll((links) => links.flatMap((link) => (link instanceof HTMLLinkElement ? link.href : [])))
  await page.close()
  const headers = {'accept-encoding': 'gzip'}
  const answers = await Promise.all([address, ...sheets].map((file) => ask(file, {headers})))
  return answers.reduce((sum, {body}) => sum + body.length, 0)
}
