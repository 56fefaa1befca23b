import {useEffect, useState} from 'react'
import {useClient} from 'sanity'
import {z} from 'zod'
import {apiVersion} from '../../env.ts'

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
export type Clinician = z.infer<typeof clinicians>[number]

const peopleQuery =
  '*[_type == "person" && isClinician == true && defined(name)] | order(name asc){_id, name, credentials, isClinician, licence{state, number}}'

/** The published clinicians, by name. Undefined until they are known. */
export function useClinicians(): {people: Clinician[] | undefined; problem: string | undefined} {
  const client = useClient({apiVersion})
  const [people, setPeople] = useState<Clinician[]>()
  const [problem, setProblem] = useState<string>()

  useEffect(() => {
    client
      .fetch(peopleQuery, {}, {perspective: 'published'})
      .then((found: unknown) => setPeople(clinicians.parse(found)))
      .catch(() => setProblem('The list of people cannot be had right now. Close this and try again.'))
  }, [client])

  return {people, problem}
}
