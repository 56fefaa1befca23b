import {trapField} from '@/lib/consultation/form/hidden-fields'

/** How 1Password, LastPass, Bitwarden, Dashlane and Proton Pass are asked to leave a field alone. */
const optOuts = {
  'data-1p-ignore': '',
  'data-lpignore': 'true',
  'data-bwignore': '',
  'data-form-type': 'other',
  'data-protonpass-ignore': 'true',
}

/**
 * Seen, reached and read aloud by nobody, and of no kind that browsers fill in by themselves. Where neither styles nor
 * `inert` are known, it says what to do.
 */
export function TrapField() {
  return (
    <div className="visually-hidden" aria-hidden="true" inert>
      <label htmlFor={trapField}>Leave this empty</label>
      <input id={trapField} name={trapField} type="text" tabIndex={-1} autoComplete="off" {...optOuts} />
    </div>
  )
}
