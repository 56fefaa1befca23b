import type {ReactNode} from 'react'
import styles from './field.module.css'

type Notes = {hint?: ReactNode; error?: string | undefined}

/** The ids a control names in `aria-describedby`: the hint first, then the error, as they stand on the page. */
export function describedBy(id: string, {hint, error}: Notes) {
  return [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
}

/** Label, hint and error above one control. The control itself must carry `id` and `describedBy(id, …)`. */
export function Field({
  id,
  label,
  optional = false,
  hint,
  error,
  children,
}: Notes & {id: string; label: ReactNode; optional?: boolean; children: ReactNode}) {
  return (
    <div className={styles.field} data-error={error ? '' : undefined}>
      <label htmlFor={id} className={styles.label}>
        {label}
        {optional && ' '}
        {optional && <span className={styles.optional}>(optional)</span>}
      </label>
      <Hint id={id}>{hint}</Hint>
      <ErrorMessage id={id}>{error}</ErrorMessage>
      {children}
    </div>
  )
}

export function Hint({id, children}: {id: string; children?: ReactNode}) {
  if (!children) return null
  return (
    <div id={`${id}-hint`} className={styles.hint}>
      {children}
    </div>
  )
}

/**
 * The word "Error" is read aloud but not shown, so that the message does not depend on its colour.
 *
 * Each message is an element of its own. A browser that translates the page puts its own elements in place of texts, and
 * React would go on changing texts that are no longer on the page.
 */
export function ErrorMessage({id, children}: {id: string; children?: string | undefined}) {
  if (!children) return null
  return (
    <p key={children} id={`${id}-error`} className={styles.error}>
      <span className="visually-hidden">Error: </span>
      {children}
    </p>
  )
}
