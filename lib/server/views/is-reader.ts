import type {IncomingMessage} from 'node:http'

/** How programs that read pages by themselves are known. nginx.conf has the same words, and a test compares them. */
export const ROBOTS = /compatible;|bot|crawl|spider|headless|lighthouse|preview/i

/**
 * Whether somebody opens the page now: no robot that says what it is, no frame, and no page that a browser makes ready
 * before the click. The front server hands on no browser's name, and says this in its place.
 */
export function isReader({headers}: Pick<IncomingMessage, 'headers'>): boolean {
  if (headers['x-reader'] === '1') return true
  const {'user-agent': browser = '', 'sec-fetch-dest': dest = 'document', 'sec-purpose': purpose} = headers
  return browser.startsWith('Mozilla/') && !ROBOTS.test(browser) && dest === 'document' && !purpose
}
