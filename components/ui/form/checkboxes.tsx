import {Choice, type ChoiceGroupProps, Choices, choiceId} from './choice'
import {Fieldset} from './fieldset'

type CheckboxesProps = ChoiceGroupProps & {
  /** The answers already given, when the server shows the form again. */
  defaultValues?: readonly string[]
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
