import {Label, Select, Stack} from '@sanity/ui'
import {useId} from 'react'
import type {Clinician} from './use-clinicians.ts'

type Props = {
  label: string
  /** Undefined until they are known. */
  people: readonly Clinician[] | undefined
  /** The id of a person, or nothing. */
  value: string
  onChange: (id: string) => void
}

/** Asks which clinician it was. */
export function ClinicianSelect({label, people, value, onChange}: Props) {
  const id = useId()
  return (
    <Stack gap={2}>
      <Label as="label" htmlFor={id}>
        {label}
      </Label>
      <Select id={id} value={value} onChange={({currentTarget}) => onChange(currentTarget.value)}>
        <option value="">{people?.length === 0 ? 'Nobody is entered as a clinician' : 'Choose'}</option>
        {people?.map(({_id, name, credentials}) => (
          <option key={_id} value={_id}>
            {[name, credentials].filter(Boolean).join(', ')}
          </option>
        ))}
      </Select>
    </Stack>
  )
}
