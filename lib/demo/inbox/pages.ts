import type {Email} from './mailbox.ts'

/** The list, newest first. Reloads itself when something arrives; works without scripts too. */
export function listPage(emails: Email[], count: number): string {
  const items = emails.map(
    ({id, subject, to, receivedAt}) => `<li><a href="/messages/${id}">
<span class="subject">${escapeHtml(subject)}</span>
<span class="meta">To ${escapeHtml(to.join(', '))}</span>
<span class="meta">${timeOf(receivedAt)}</span>
</a></li>`,
  )
  const list = items.length > 0 ? `<ol class="messages">${items.join('\n')}</ol>` : NOTHING_YET
  const rest = count > emails.length ? `<p class="meta">And ${count - emails.length} older messages.</p>` : ''
  return layout(
    'Clinic inbox',
    `<h1>Clinic inbox</h1>
<p class="about">Where the website’s requests arrive in demo mode. Mail stays on this machine.</p>
<p class="meta" role="status" id="status">${count === 1 ? '1 message' : `${count} messages`}</p>
<div id="list" data-count="${count}">${list}${rest}</div>`,
  )
}

/** One mail as staff see it, then what a mail program hides. */
export function emailPage(email: Email): string {
  const facts: [string, string][] = [
    ['From', email.from],
    ['To', email.to.join(', ')],
    ...Object.entries(email.headers),
    ...(email.idempotencyKey ? [['Idempotency key', email.idempotencyKey] satisfies [string, string]] : []),
  ]
  const rows = facts.map(([name, value]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`)
  const html = email.html !== null && [
    `<iframe title="The message" src="/messages/${email.id}/html" sandbox="allow-same-origin"></iframe>`,
  ]
  return layout(
    email.subject,
    `<p><a href="/">All messages</a></p>
<h1>${escapeHtml(email.subject)}</h1>
<p class="meta">Received ${timeOf(email.receivedAt)}</p>
${html || ''}
<section><h2>Plain text</h2><pre tabindex="0">${escapeHtml(email.text ?? 'This message has no plain text.')}</pre></section>
<section><h2>Headers</h2><dl>${rows.join('\n')}</dl></section>`,
  )
}

const NOTHING_YET = `<div class="empty"><h2>Nothing has arrived yet</h2>
<p>When a patient sends the consultation form, the message that staff would get appears here by itself.</p></div>`

function layout(title: string, main: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/inbox.css">
<script src="/inbox.js" defer></script>
</head>
<body>
<main>
${main}
</main>
</body>
</html>
`
}

function timeOf(iso: string): string {
  const format = new Intl.DateTimeFormat('en-US', {dateStyle: 'medium', timeStyle: 'medium'})
  return `<time datetime="${iso}">${format.format(new Date(iso))}</time>`
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
