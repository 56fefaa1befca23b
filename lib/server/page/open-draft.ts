import {randomBytes} from 'node:crypto'
import type {IncomingMessage, ServerResponse} from 'node:http'
import {draftPolicy, policyText} from '../policy/policies.ts'

/** Pages, and what Next's router asks for instead of a page. */
const PAGE_TYPE = /^text\/(?:html|x-component)\b/

/**
 * Lets one answer show drafts: in a frame of the Studio on this site, with the framework's scripts, and in no search
 * engine. A draft is rendered for each request, so a nonce is enough: whatever came in with content has none.
 */
export function openDraft(request: IncomingMessage, response: ServerResponse, site: {https: boolean}): void {
  const nonce = `'nonce-${randomBytes(16).toString('base64')}'`
  // Next takes the nonce for its scripts from the headers of a request.
  request.headers['content-security-policy'] = `script-src ${nonce}`
  const headers = {
    'Content-Security-Policy': policyText(draftPolicy({...site, scripts: [nonce]})),
    'X-Frame-Options': 'SAMEORIGIN',
    'X-Robots-Tag': 'noindex, nofollow',
  }
  const {writeHead} = response
  response.writeHead = (...parameters: unknown[]) => {
    if (PAGE_TYPE.test(String(response.getHeader('Content-Type')))) {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
      // A page that was made ready shows what the draft was before the last change.
      response.removeHeader('Speculation-Rules')
    }
    return Reflect.apply(writeHead, response, parameters)
  }
}
