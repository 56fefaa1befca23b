import type {ComponentProps, ReactNode} from 'react'
import styles from './choices.module.css'

export type Option = {value: string; label: ReactNode; hint?: ReactNode}

/** The common part of `Radios` and `Checkboxes`. */
export type ChoiceGroupProps = {
  name: string
  legend: ReactNode
  options: readonly Option[]
  id?: string
  optional?: boolean
  hint?: ReactNode
  error?: string | undefined
  /** The handlers of a form library (`ref`, `onChange`, `onBlur`), for every control. */
  inputProps?: Omit<ComponentProps<'input'>, 'id' | 'type' | 'value'>
}

type ChoiceProps = Omit<ComponentProps<'input'>, 'id' | 'type' | 'value'> &
  Option & {id: string; type: 'radio' | 'checkbox'}

/** One radio button or checkbox with its label. Use it through `Radios` or `Checkboxes`. */
export function Choice({id, label, hint, ...input}: ChoiceProps) {
  return (
    <div className={styles.choice}>
      <input id={id} aria-describedby={hint ? `${id}-hint` : undefined} {...input} />
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {hint && (
        <div id={`${id}-hint`} className={styles.hint}>
          {hint}
        </div>
      )}
    </div>
  )
}

export function Choices({children}: {children: ReactNode}) {
  return <div className={styles.choices}>{children}</div>
}

/** The first control carries the group's own id, so that the error summary can link to the group. */
export function choiceId(groupId: string, index: number) {
  return index === 0 ? groupId : `${groupId}-${index + 1}`
}
