import type {ComponentProps, ReactNode} from 'react'
import {describedBy, Field} from './field'
import styles from './text-field.module.css'

type TextFieldProps = Omit<ComponentProps<'input'>, 'id' | 'size'> & {
  name: string
  label: ReactNode
  id?: string
  optional?: boolean
  hint?: ReactNode
  error?: string | undefined
  /** How long the expected answer is, told by the width of the box. */
  size?: 'short' | 'long'
}

export function TextField({
  label,
  name,
  id = name,
  optional = false,
  hint,
  error,
  size = 'long',
  type = 'text',
  ...input
}: TextFieldProps) {
  return (
    <Field id={id} label={label} optional={optional} hint={hint} error={error}>
      <input
        id={id}
        name={name}
        type={type}
        className={[styles.input, styles[size]].join(' ')}
        aria-describedby={describedBy(id, {hint, error})}
        aria-invalid={error ? true : undefined}
        {...input}
      />
    </Field>
  )
}
