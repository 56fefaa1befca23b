import type {ComponentProps} from 'react'
import styles from './button.module.css'

type Look = {variant?: 'primary' | 'secondary'}

export function Button({
  variant = 'primary',
  type = 'submit',
  className,
  ...rest
}: ComponentProps<'button'> & Look) {
  return (
    <button
      type={type}
      className={[styles.button, styles[variant], className].filter(Boolean).join(' ')}
      {...rest}
    />
  )
}

/** Looks like a button, is a link: for going somewhere, never for sending something. */
export function ButtonLink({variant = 'primary', className, children, ...rest}: ComponentProps<'a'> & Look) {
  return (
    <a className={[styles.button, styles[variant], className].filter(Boolean).join(' ')} {...rest}>
      {children}
    </a>
  )
}
