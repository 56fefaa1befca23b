import type {SendFailure} from '../transport/transport.ts'

/** Waiting alone does not help. Kept in front of the code, so that nobody has to guess the kind from its text. */
const FOR_A_PERSON = ['misconfigured', 'quota'] as const

/** What the store keeps of a failed try. */
export function storedCode({kind, code}: Pick<SendFailure, 'kind' | 'code'>): string {
  return FOR_A_PERSON.some((one) => one === kind) ? `${kind}/${code}` : code
}

/** Which of the kinds that only a person can put right was kept; undefined for any other. */
export function kindForPerson(stored: string | undefined): (typeof FOR_A_PERSON)[number] | undefined {
  return FOR_A_PERSON.find((kind) => stored?.startsWith(`${kind}/`))
}
