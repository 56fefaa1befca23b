import type {ComponentProps, ReactNode} from 'react'
import {Choice, Choices, choiceId, type Option} from './choice'
import {Fieldset} from './fieldset'

type CheckboxesProps = {
  name: string
  legend: ReactNode
  options: readonly Option[]
  id?: string
  optional?: boolean
  hint?: ReactNode
  error?: string | undefined
  /** The answers already given, when the server shows the form again. */
  defaultValues?: readonly string[]
  /** What a form library registers: `ref`, `onChange`, `onBlur`. Goes to every checkbox. */
  inputProps?: Omit<ComponentProps<'input'>, 'id' | 'type' | 'value'>
}

export function Checkboxes({
  name,
  legend,
  options,
  id = name,
  defaultValues = [],
  inputProps,
  ...group
}: CheckboxesProps) {
  return (
    <Fieldset id={id} legend={legend} {...group}>
      <Choices>
        {options.map((option, index) => (
          <Choice
            key={option.value}
            type="checkbox"
            name={name}
            defaultChecked={defaultValues.includes(option.value)}
            {...inputProps}
            {...option}
            id={choiceId(id, index)}
          />
        ))}
      </Choices>
    </Fieldset>
  )
}
