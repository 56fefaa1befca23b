import {Choice, type ChoiceGroupProps, Choices, choiceId} from './choice'
import {Fieldset} from './fieldset'

type RadiosProps = ChoiceGroupProps & {
  /** The answer already given, when the server shows the form again. Nothing is chosen without it. */
  defaultValue?: string | undefined
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
