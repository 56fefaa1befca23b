import type {Email, Mailbox} from './mailbox.ts'
import {script, style} from './page-assets.ts'
import {emailPage, listPage} from './pages.ts'
import {type Answer, notFound} from './resend-answers.ts'

/** Answers `GET`: the page for people, the list as JSON, one mail. */
export function answerRead(mailbox: Mailbox, pathname: string): Answer {
  switch (pathname) {
    case '/':
      return page(listPage(mailbox.list(MOST_LISTED), mailbox.count()))
    case '/emails':
      return {status: 200, body: mailbox.list()}
    case '/inbox.css':
      return {status: 200, body: style, headers: {'content-type': 'text/css; charset=utf-8'}}
    case '/inbox.js':
      return {status: 200, body: script, headers: {'content-type': 'text/javascript; charset=utf-8'}}
  }
  const [, id = '', part] = /^\/(?:emails|messages)\/([0-9a-f-]{36})(\/html)?$/.exec(pathname) ?? []
  const email = mailbox.get(id)
  if (!email) return notFound
  if (pathname.startsWith('/emails/'))
    return part ? notFound : {status: 200, body: asResend(email, mailbox.lastEvent(id))}
  return part ? messageHtml(email) : page(emailPage(email))
}

const MOST_LISTED = 200

/** `GET /emails/:id` at Resend. */
function asResend({id, to, from, subject, text, html, headers, receivedAt}: Email, lastEvent: string) {
  return {
    object: 'email',
    id,
    to,
    from,
    created_at: receivedAt,
    subject,
    html,
    text,
    cc: [],
    bcc: [],
    reply_to: headers['reply-to'] ? [headers['reply-to']] : [],
    last_event: lastEvent,
  }
}

function page(html: string): Answer {
  return {
    status: 200,
    body: html,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; " +
        "img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
  }
}

/** The message as a mail program shows it: no scripts, no pictures from elsewhere, nowhere to go. */
function messageHtml({html}: Email): Answer {
  if (html === null) return notFound
  return {
    status: 200,
    body: html,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; " +
        "frame-ancestors 'self'; sandbox allow-same-origin",
    },
  }
}
