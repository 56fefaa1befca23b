import {Button, Card, Label, Select, Stack, Text, TextArea} from '@sanity/ui'
import {type FormEvent, useEffect, useState} from 'react'
import {type SanityDocument, useClient} from 'sanity'
import {z} from 'zod'
import {apiVersion} from '../../env.ts'
import {reviewerProblem} from '../../review/review-state.ts'
import {clinicDay} from '../../validation/clinic-day.ts'

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

const note = z.string().nullish()
const clinicians = z.array(
  z.object({
    _id: z.string(),
    name: z.string(),
    credentials: note,
    isClinician: z.boolean().nullish(),
    licence: z.object({state: note, number: note}).nullish(),
  }),
)
type Clinician = z.infer<typeof clinicians>[number]

const peopleQuery =
  '*[_type == "person" && isClinician == true && defined(name)] | order(name asc){_id, name, credentials, isClinician, licence{state, number}}'

/** Asks who reviewed the words as they stand, and what was checked. */
export function ReviewDialog({document, onMark, onKeep}: Props) {
  const client = useClient({apiVersion})
  const [people, setPeople] = useState<Clinician[]>()
  const [reviewer, setReviewer] = useState('')
  const [checked, setChecked] = useState('')
  const [problem, setProblem] = useState<string>()

  useEffect(() => {
    client
      .fetch(peopleQuery, {}, {perspective: 'published'})
      .then((found: unknown) => setPeople(clinicians.parse(found)))
      .catch(() => setProblem('The list of people cannot be had right now. Close this and try again.'))
  }, [client])

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
        <Stack gap={2}>
          <Label as="label" htmlFor="reviewer">
            Reviewed by
          </Label>
          <Select
            id="reviewer"
            value={reviewer}
            onChange={({currentTarget}) => setReviewer(currentTarget.value)}
          >
            <option value="">{people?.length === 0 ? 'Nobody is entered as a clinician' : 'Choose'}</option>
            {people?.map(({_id, name, credentials}) => (
              <option key={_id} value={_id}>
                {[name, credentials].filter(Boolean).join(', ')}
              </option>
            ))}
          </Select>
        </Stack>
        <Stack gap={2}>
          <Label as="label" htmlFor="checked">
            What was checked
          </Label>
          <TextArea
            id="checked"
            rows={3}
            value={checked}
            onChange={({currentTarget}) => setChecked(currentTarget.value)}
          />
        </Stack>
        {problem && (
          <Card tone="critical" padding={3} radius={2} role="alert">
            <Text size={1}>{problem}</Text>
          </Card>
        )}
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
  const id = z.object({_ref: z.string()}).safeParse(author).data?._ref
  return id ? {_id: id} : null
}
