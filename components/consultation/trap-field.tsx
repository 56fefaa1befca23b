import {trapField} from '@/lib/consultation/fields'

/**
 * Seen, reached and read aloud by nobody, and of no kind that browsers fill in by themselves. Where neither styles nor
 * `inert` are known, it says what to do.
 */
export function TrapField() {
  return (
    <div className="visually-hidden" aria-hidden="true" inert>
      <label htmlFor={trapField}>Leave this empty</label>
      <input id={trapField} name={trapField} type="text" tabIndex={-1} autoComplete="off" />
    </div>
  )
}
