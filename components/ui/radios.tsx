import type {ComponentProps, ReactNode} from 'react'
import {Choice, Choices, choiceId, type Option} from './choice'
import {Fieldset} from './fieldset'

type RadiosProps = {
  name: string
  legend: ReactNode
  options: readonly Option[]
  id?: string
  optional?: boolean
  hint?: ReactNode
  error?: string | undefined
  /** The answer already given, when the server shows the form again. Nothing is chosen without it. */
  defaultValue?: string | undefined
  /** What a form library registers: `ref`, `onChange`, `onBlur`. Goes to every radio button. */
  inputProps?: Omit<ComponentProps<'input'>, 'id' | 'type' | 'value'>
}

export function Radios({name, legend, options, id = name, defaultValue, inputProps, ...group}: RadiosProps) {
  return (
    <Fieldset id={id} legend={legend} {...group}>
      <Choices>
        {options.map((option, index) => (
          <Choice
            key={option.value}
            type="radio"
            name={name}
            defaultChecked={option.value === defaultValue}
            {...inputProps}
            {...option}
            id={choiceId(id, index)}
          />
        ))}
      </Choices>
    </Fieldset>
  )
}
