import type {ReactNode, Ref} from 'react'
import styles from './error-summary.module.css'

/**
 * `fieldId` is the id of the control, or of the first control of a group. `onlyFor` marks the line like the field, so that
 * both can be hidden together.
 */
export type FieldError = {fieldId: string; message: string; onlyFor?: string | undefined}

/**
 * Stands right above the fields and repeats every message in their own words. Where there is JavaScript the form moves the
 * focus to it through `ref`; without, the browser does when it loads the page that answers the post.
 *
 * `children` are elements, not bare text: see `ErrorMessage`.
 */
export function ErrorSummary({
  errors,
  title = 'There is a problem',
  ref,
  children,
}: {
  errors: readonly FieldError[]
  title?: string
  ref?: Ref<HTMLDivElement>
  children?: ReactNode
}) {
  if (errors.length === 0 && !children) return null
  return (
    // biome-ignore lint/a11y/noAutofocus: the sender must learn first that the form has not arrived.
    <div ref={ref} tabIndex={-1} autoFocus className={styles.summary}>
      {/* A role of its own inside: a focused element that is itself the alert is read twice. */}
      <div role="alert">
        <h2 className={styles.title}>{title}</h2>
        {children}
        {errors.length > 0 && (
          <ul className={styles.list}>
            {errors.map(({fieldId, message, onlyFor}) => (
              <li key={`${fieldId} ${message}`} data-only-for={onlyFor}>
                <a href={`#${fieldId}`}>{message}</a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  )
}
