const allowedSchemes = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/** Says what is wrong with a link, for the person who typed it. Returns undefined if it is fine. */
export function linkProblem(href: string | undefined): string | undefined {
  if (!href) return 'Paste or type the address of the link.'
  if (/[\s\\]/.test(href)) return 'A link cannot contain spaces or backslashes.'
  if (href.startsWith('#'))
    return href.length > 1 ? undefined : 'Say which part of the page the link leads to.'
  // "//other.example" looks like a page of this site but leaves it.
  if (href.startsWith('/')) {
    return href.startsWith('//')
      ? 'Start with one slash for a page of this site, or with https://.'
      : undefined
  }

  if (!URL.canParse(href)) {
    return 'Start with https:// for another site, / for a page of this site, mailto: for email or tel: for a phone number.'
  }
  const {protocol, pathname, hostname} = new URL(href)
  if (!allowedSchemes.has(protocol)) return 'Only web pages, email addresses and phone numbers can be linked.'
  if (protocol === 'tel:') {
    return /^\+?[\d().-]{3,}$/.test(pathname)
      ? undefined
      : 'A phone link looks like tel:988 or tel:+18045550123.'
  }
  if (protocol === 'mailto:') {
    return pathname.includes('@') ? undefined : 'An email link looks like mailto:name@example.org.'
  }
  return hostname ? undefined : 'The address has no site name.'
}
