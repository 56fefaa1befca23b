import type {SendFailure} from '../transport/transport.ts'

/** Kinds that waiting does not help. They are stored in front of the code, so that it need not be parsed. */
const FOR_A_PERSON = ['misconfigured', 'quota'] as const

/** Returns the code of a failed try as the store keeps it. */
export function storedCode({kind, code}: Pick<SendFailure, 'kind' | 'code'>): string {
  return FOR_A_PERSON.some((one) => one === kind) ? `${kind}/${code}` : code
}

/** Returns the kind if only a person can put it right, otherwise undefined. */
export function kindForPerson(stored: string | undefined): (typeof FOR_A_PERSON)[number] | undefined {
  return FOR_A_PERSON.find((kind) => stored?.startsWith(`${kind}/`))
}
