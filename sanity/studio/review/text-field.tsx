import {Label, Stack, TextArea} from '@sanity/ui'
import {useId} from 'react'

type Props = {label: string; value: string; onChange: (text: string) => void}

export function TextField({label, value, onChange}: Props) {
  const id = useId()
  return (
    <Stack gap={2}>
      <Label as="label" htmlFor={id}>
        {label}
      </Label>
      <TextArea
        id={id}
        rows={3}
        value={value}
        onChange={({currentTarget}) => onChange(currentTarget.value)}
      />
    </Stack>
  )
}
