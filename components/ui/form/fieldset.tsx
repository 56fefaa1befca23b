import type {ReactNode} from 'react'
import {describedBy, ErrorMessage, Hint} from './field'
import styles from './fieldset.module.css'

/** A question with several controls. The legend is the question; the hint and the error describe the whole group. */
export function Fieldset({
  id,
  legend,
  optional = false,
  hint,
  error,
  children,
}: {
  id: string
  legend: ReactNode
  optional?: boolean
  hint?: ReactNode
  error?: string | undefined
  children: ReactNode
}) {
  return (
    <fieldset
      className={styles.fieldset}
      aria-describedby={describedBy(id, {hint, error})}
      data-error={error ? '' : undefined}
    >
      <legend className={styles.legend}>
        {legend}
        {optional && ' '}
        {optional && <span className={styles.optional}>(optional)</span>}
      </legend>
      <Hint id={id}>{hint}</Hint>
      <ErrorMessage id={id}>{error}</ErrorMessage>
      {children}
    </fieldset>
  )
}
