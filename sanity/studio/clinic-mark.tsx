/** The mark of the site (`app/icon.svg`), beside the clinic's name. */
export function ClinicMark() {
  return (
    <svg viewBox="0 0 40 40" width="1em" height="1em" aria-hidden="true">
      <circle cx="20" cy="20" r="20" fill="#1d5148" />
      <path d="M5 22h30a15 15 0 0 1-30 0Z" fill="#fbf8f3" />
      <circle cx="20" cy="13.5" r="4.5" fill="#fbf8f3" />
    </svg>
  )
}
