/** A bowl of still water under a low sun. Drawn for this site. */
export function BrandMark({className}: {className?: string | undefined}) {
  return (
    <svg
      className={className}
      viewBox="0 0 40 40"
      width="40"
      height="40"
      aria-hidden="true"
      focusable="false"
    >
      <circle cx="20" cy="20" r="18.5" fill="none" stroke="currentColor" strokeWidth="2" />
      <path d="M2 22h36a18 18 0 0 1-36 0Z" fill="currentColor" />
      <circle cx="20" cy="14" r="4" fill="currentColor" />
    </svg>
  )
}
