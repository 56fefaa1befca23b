import {plainPage} from '../http/plain-page.ts'

/**
 * What is left when Next sends an empty document and counts on its script to fill it, which no policy here lets run.
 */
export const plainErrorPage = plainPage({
  title: 'This page cannot be shown right now',
  heading: 'Sorry, this page cannot be shown right now',
  content: `<p>The problem is on our side. Try again in a few minutes. If you were writing to us, check with us by phone whether it
arrived.</p>
<p><a href="/">Go to the home page</a></p>`,
})

/** The same at the desk: mostly the store is down, or the access log, and then nothing is shown and nothing was done. */
export const plainDeskErrorPage = plainPage({
  title: 'The desk cannot be shown right now',
  heading: 'The desk cannot be shown right now',
  content: `<p>The store does not answer, so nothing can be read or written down. Requests of patients are kept all the same. Try
again in a minute. If it stays so, somebody runs <code>npm run doctor</code> on the machine of the website.</p>
<p><a href="/desk">Try again</a></p>`,
})

/** An empty document, with the mark that Next gives to those. */
export function isBrokenPage(html: string): boolean {
  return html.includes('<html id="__next_error__"')
}
