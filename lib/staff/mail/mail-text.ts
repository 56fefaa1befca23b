type Part = string | {large: string} | {link: string}

/** Our own words alone: nothing in them was typed by anybody. */
export function mailText(parts: readonly Part[]): {text: string; html: string} {
  return {
    text: `${parts.map(plain).join('\n\n')}\n`,
    html: `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"></head><body style="margin:0;padding:24px;font:18px/1.6 system-ui,sans-serif"><div style="max-width:34em">${parts.map(marked).join('')}</div></body></html>`,
  }
}

function plain(part: Part): string {
  if (typeof part === 'string') return part
  return 'large' in part ? part.large : part.link
}

function marked(part: Part): string {
  if (typeof part === 'string') return `<p>${escapeHtml(part)}</p>`
  if ('large' in part)
    return `<p style="font-size:32px;font-weight:700;letter-spacing:2px">${escapeHtml(part.large)}</p>`
  return `<p><a href="${escapeHtml(part.link)}">${escapeHtml(part.link)}</a></p>`
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
