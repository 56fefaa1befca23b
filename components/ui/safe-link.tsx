import type {ComponentProps} from 'react'

/** A link whose address somebody typed. An address that could run a script, or that hides where it leads, is plain text. */
export function SafeLink({href, children, ...rest}: ComponentProps<'a'>) {
  const safe = safeHref(href)
  if (!safe) return children
  return (
    <a href={safe} {...rest}>
      {children}
    </a>
  )
}

const allowed = [/^https?:\/\/[^/]/i, /^mailto:./i, /^tel:./i, /^sms:./i, /^\/(?!\/)/, /^#./]

/** The address if it may be a link. Browsers drop control characters and read `\` as `/`, so none may be inside. */
export function safeHref(href: string | null | undefined): string | undefined {
  const address = href?.trim()
  if (!address || hasHiddenCharacter(address)) return undefined
  return allowed.some((pattern) => pattern.test(address)) ? address : undefined
}

function hasHiddenCharacter(address: string): boolean {
  return /[\s\\]|\p{Cc}|\p{Cf}/u.test(address)
}
