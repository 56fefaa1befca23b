import {Button, Stack, Text} from '@sanity/ui'
import {type FormEvent, useState} from 'react'
import {type SanityDocument, useClient} from 'sanity'
import {apiVersion} from '../../env.ts'
import {reviewerProblem} from '../../review/review-state.ts'
import {referenceOf} from '../../text/references-in.ts'
import {clinicDay} from '../../validation/clinic-day.ts'
import {ClinicianSelect} from './clinician-select.tsx'
import {ProblemNote} from './problem-note.tsx'
import {TextField} from './text-field.tsx'
import {useClinicians} from './use-clinicians.ts'

export type ReviewGiven = {
  /** The id of a person. */
  reviewer: string
  /** A calendar day of the clinic. */
  day: string
  checked: string
}

type Props = {
  document: SanityDocument
  onMark: (review: ReviewGiven) => void
  onKeep: () => void
}

/** Asks who reviewed the words as they stand, and what was checked. */
export function ReviewDialog({document, onMark, onKeep}: Props) {
  const client = useClient({apiVersion})
  const {people, problem: missing} = useClinicians()
  const [reviewer, setReviewer] = useState('')
  const [checked, setChecked] = useState('')
  const [problem, setProblem] = useState<string>()

  async function submit(event: FormEvent) {
    event.preventDefault()
    const person = people?.find(({_id}) => _id === reviewer)
    if (!person) return setProblem('Choose the clinician who reviewed it.')
    const reason = reviewerProblem(person, authorOf(document))
    if (reason) return setProblem(reason)
    if (checked.trim() === '') return setProblem('Say what was checked.')
    onMark({reviewer, day: await clinicDay({getClient: () => client}), checked: checked.trim()})
  }

  return (
    <form onSubmit={submit}>
      <Stack gap={4} padding={2}>
        <Text size={1}>
          The page will say that this clinician reviewed these words today. When a word changes later, it says
          so too.
        </Text>
        <ClinicianSelect label="Reviewed by" people={people} value={reviewer} onChange={setReviewer} />
        <TextField label="What was checked" value={checked} onChange={setChecked} />
        <ProblemNote problem={problem ?? missing} />
        <Button type="submit" tone="positive" text="Mark as reviewed today" />
        {typeof document.reviewedWords === 'string' && (
          <Button
            mode="ghost"
            text="Only a typing error was put right: keep the last review"
            onClick={onKeep}
          />
        )}
      </Stack>
    </form>
  )
}

function authorOf({author}: SanityDocument): {_id: string} | null {
  const id = referenceOf(author)
  return id ? {_id: id} : null
}
