import type {CSSProperties} from 'react'
import {shortDescription, shownDescription, shownTitle, wholeTitle} from '../../sharing/search-result.ts'

export type Shared = {
  title: string
  description: string
  /** Like `/education/sleep`; nothing before the page has an address. */
  path: string | undefined
  clinicName: string
  /** Of the site, like `www.your-clinic.org`. */
  host: string
}

/** How a page looks in search results and as a link in a message, with what is typed at this moment. */
export function SharePreview({title, description, path, clinicName, host}: Shared) {
  const whole = wholeTitle(title || 'No title yet', clinicName)
  const short = shortDescription(description)
  return (
    <details style={styles.frame}>
      <summary style={styles.summary}>
        In search results and shared links: {count('title', whole, shownTitle)},{' '}
        {count('description', description.trim(), shownDescription)}
      </summary>
      <div style={styles.both}>
        <section aria-label="In search results" style={styles.card}>
          <div style={styles.small}>{[host, ...(path ?? '').split('/')].filter(Boolean).join(' › ')}</div>
          <div style={styles.title}>{cut(whole)}</div>
          <div>{short || 'No description yet'}</div>
        </section>
        <section aria-label="As a link in a message" style={styles.card}>
          <img src="/share.png" alt="" width={1200} height={630} style={styles.picture} />
          <strong>{title || 'No title yet'}</strong>
          <div style={styles.small}>{host}</div>
        </section>
      </div>
    </details>
  )
}

/** Search engines cut by width, so the number is about right, and no error. */
function count(name: string, text: string, shown: number): string {
  if (text === '') return `${name} missing`
  const length = [...text].length
  return length <= shown
    ? `${name} ${length} of ${shown} characters`
    : `${name} ${length} characters, of which about ${shown} are shown`
}

function cut(title: string): string {
  const letters = [...title]
  return letters.length <= shownTitle
    ? title
    : `${letters
        .slice(0, shownTitle - 1)
        .join('')
        .trimEnd()}…`
}

const styles = {
  frame: {
    marginBottom: '1.25rem',
    border: '1px solid #c9c4ba',
    borderRadius: 4,
    font: '400 0.875rem/1.45 system-ui, sans-serif',
  },
  summary: {padding: '0.625rem 0.75rem', cursor: 'pointer'},
  both: {display: 'flex', flexWrap: 'wrap', gap: '1rem', padding: '0 0.75rem 0.75rem'},
  card: {
    flex: '1 1 16rem',
    maxWidth: '26rem',
    padding: '0.75rem',
    borderRadius: 4,
    background: '#fff',
    color: '#202124',
  },
  title: {color: '#1a0dab', fontSize: '1.125rem', lineHeight: 1.3},
  small: {color: '#5f6368', fontSize: '0.8125rem'},
  picture: {display: 'block', width: '100%', height: 'auto', marginBottom: '0.5rem', borderRadius: 4},
} satisfies Record<string, CSSProperties>
