import {Button, Card, Flex, Radio, Stack, Text} from '@sanity/ui'
import {type FormEvent, useState} from 'react'
import {useClient} from 'sanity'
import {apiVersion} from '../../env.ts'
import {clinicDay} from '../../validation/clinic-day.ts'
import type {Finding} from '../../wording/check-document.ts'
import {ClinicianSelect} from './clinician-select.tsx'
import {ProblemNote} from './problem-note.tsx'
import {TextField} from './text-field.tsx'
import {useClinicians} from './use-clinicians.ts'

export type AcceptedWarning = {
  rule: string
  /** The sentence for which it is accepted: another one has to be looked at again. */
  text: string
  reason: string
  /** The id of a person. */
  by: string
  /** A calendar day of the clinic. */
  on: string
}

type Props = {warnings: readonly Finding[]; onAccept: (accepted: AcceptedWarning) => void}

/** Asks which warning does not apply, who says so, and why. The reason is kept with the text. */
export function AcceptDialog({warnings, onAccept}: Props) {
  const client = useClient({apiVersion})
  const {people, problem: missing} = useClinicians()
  const [chosen, setChosen] = useState<Finding>()
  const [by, setBy] = useState('')
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string>()

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (!chosen) return setProblem('Choose a warning.')
    if (!by) return setProblem('Choose the clinician who accepts it.')
    if (reason.trim() === '') return setProblem('Say why it does not apply here.')
    const {rule, text} = chosen
    onAccept({rule, text, reason: reason.trim(), by, on: await clinicDay({getClient: () => client})})
  }

  if (warnings.length === 0) {
    return (
      <Card padding={3} tone="positive" radius={2}>
        <Text size={1}>There is no warning about the words of this text.</Text>
      </Card>
    )
  }
  return (
    <form onSubmit={submit}>
      <Stack gap={4} padding={2}>
        <Text size={1}>
          A clinician may say that a warning does not apply. It is then not shown for this sentence any more;
          an error cannot be accepted.
        </Text>
        <Stack gap={2} role="radiogroup" aria-label="Warning">
          {warnings.map((warning) => (
            <Card
              key={`${warning.rule} ${warning.path} ${warning.text}`}
              as="label"
              padding={3}
              radius={2}
              border
            >
              <Flex gap={3}>
                <Radio name="warning" checked={chosen === warning} onChange={() => setChosen(warning)} />
                <Stack gap={3}>
                  {warning.text !== '' && <Text size={1}>“{warning.text}”</Text>}
                  <Text size={1} muted>
                    {warning.message}
                  </Text>
                </Stack>
              </Flex>
            </Card>
          ))}
        </Stack>
        <ClinicianSelect label="Accepted by" people={people} value={by} onChange={setBy} />
        <TextField label="Why it does not apply" value={reason} onChange={setReason} />
        <ProblemNote problem={problem ?? missing} />
        <Button type="submit" tone="caution" text="Accept this warning" />
      </Stack>
    </form>
  )
}
