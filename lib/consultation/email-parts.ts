export type AnswerLine = {question: string; answer: string}

type Message = {
  heading: string
  reference: string
  received: string
  /** By when the patient was told to be contacted, if a time was promised. */
  promised: string | undefined
  answers: AnswerLine[]
  nextSteps: string[]
  note: string
}

export function renderText(message: Message): string {
  const {heading, reference, received, promised, answers, nextSteps, note} = message
  return [
    heading,
    `Reference ${reference}`,
    `Received ${received}`,
    ...(promised ? [`${PROMISED} ${promised}`] : []),
    '',
    ...answers.map(
      ({question, answer}) => `${question}${/\?$/.test(question) ? '' : ':'} ${unlinked(answer)}`,
    ),
    '',
    'What to do next',
    ...nextSteps.map((step, at) => `${at + 1}. ${step}`),
    '',
    note,
    '',
  ].join('\n')
}

/** What the patient reads on the page with the reference. */
const PROMISED = 'The patient was told: we contact you by'

/** Tables and inline styles: mail programs drop style sheets. One column, so that it reads well on a phone. */
export function renderHtml(message: Message): string {
  const {heading, reference, received, promised, answers, nextSteps, note} = message
  const rows = answers.map(
    ({question, answer}) =>
      `<tr><td style="padding:10px 0;border-top:1px solid #d9d5cd">` +
      `<div style="color:#5a564e;font-size:14px;line-height:20px">${escapeHtml(question)}</div>` +
      `<div dir="auto" style="font-size:18px;line-height:26px;overflow-wrap:anywhere">${escapeHtml(unlinked(answer))}</div></td></tr>`,
  )
  const unbroken = `<span style="white-space:nowrap">${escapeHtml(reference)}</span>`
  const steps = nextSteps.map(
    (step) => `<li style="margin:0 0 8px">${escapeHtml(step).replace(reference, unbroken)}</li>`,
  )
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no">
<meta name="color-scheme" content="light">
<title>New website request ${escapeHtml(reference)}</title>
</head>
<body style="margin:0;padding:0;background:#f4f1ea;color:#23211d;font-family:Georgia,'Times New Roman',serif">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td align="center" style="padding:16px 8px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:560px;background:#ffffff;border:1px solid #d9d5cd;border-radius:6px"><tr><td style="padding:24px 20px">
<h1 style="margin:0 0 12px;font-size:24px;line-height:30px;font-weight:normal">${escapeHtml(heading)}</h1>
<p style="margin:0;font-size:18px;line-height:26px">Reference <strong style="font-family:Consolas,Menlo,monospace;white-space:nowrap">${escapeHtml(reference)}</strong></p>
<p style="margin:0 0 8px;color:#5a564e;font-size:14px;line-height:20px">Received ${escapeHtml(received)}</p>
${promised ? `<p style="margin:0 0 16px;font-size:16px;line-height:24px">${PROMISED} <strong>${escapeHtml(promised)}</strong></p>` : ''}
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
${rows.join('\n')}
</table>
<h2 style="margin:24px 0 8px;padding-top:20px;border-top:1px solid #d9d5cd;font-size:18px;line-height:26px">What to do next</h2>
<ol style="margin:0;padding:0 0 0 22px;font-size:16px;line-height:24px">
${steps.join('\n')}
</ol>
<p style="margin:20px 0 0;color:#5a564e;font-size:14px;line-height:20px">${escapeHtml(note)}</p>
</td></tr></table>
</td></tr></table>
</body>
</html>
`
}

/**
 * Mail programs turn what looks like a web address into a link. An invisible space after its dots and colons stops
 * them: staff must not be one tap away from what a stranger typed. Email addresses and numbers stay as they are.
 */
function unlinked(text: string): string {
  return text.replace(/\S+/g, (word) => {
    const isEmailAddress = word.includes('@') && !/[/:]/.test(word)
    const looksLikeLink = /:\/\/|www\.|[\p{L}\p{N}]\.\p{L}{2}/iu.test(word)
    return looksLikeLink && !isEmailAddress ? word.replace(/[:.](?=\S)/g, '$&\u200B') : word
  })
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
}

const ENTITIES: Record<string, string> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'}
