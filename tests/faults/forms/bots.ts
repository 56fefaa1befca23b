import {randomBytes} from 'node:crypto'
import {expect} from '@playwright/test'
import {trapField} from '../../../lib/consultation/form/hidden-fields.ts'
import type {Email} from '../../e2e/fixtures.ts'
import type {Stack} from '../../run/stack.ts'

export type Answers = Record<string, string>

/** Posts as a page's script does when its action does not answer, through a proxy that saw `address`. */
export async function sendForm({site, settings}: Stack, answers: Answers, address: string): Promise<string> {
  const response = await fetch(new URL('/api/consultation', site.url), {
    method: 'POST',
    body: new URLSearchParams(answers),
    headers: {
      origin: settings.site.url,
      'sec-fetch-site': 'same-origin',
      'x-forwarded-for': `6.6.6.6, ${address}`,
    },
  })
  const answer = await response.json()
  expect({status: response.status, answer}).toMatchObject({
    status: 200,
    answer: {reference: expect.any(String)},
  })
  return answer.reference
}

export async function fetchToken({site}: Stack): Promise<string> {
  const response = await fetch(new URL('/api/consultation/token', site.url))
  expect(response.headers.get('cache-control')).toBe('no-store')
  return (await response.json()).token
}

export async function referencesIn({inbox}: Stack): Promise<string[]> {
  const emails: Email[] = await (await fetch(new URL('/emails', inbox.url))).json()
  return emails.map(({subject}) => subject.replace('New website request ', '')).toSorted()
}

const word = () => randomBytes(5).toString('hex')
const somebody = (): Answers => ({
  name: `${word()} ${word()}`,
  contactBy: 'email',
  email: `${word()}@${word()}.example`,
})
const offer = 'Grow your practice with our offers, answer this message today to learn more'

/** Machines of several kinds, in the order in which they come; each brings its own answers. */
export const botKinds: [
  what: string,
  count: number,
  answers: (stack: Stack, shared: string) => Promise<Answers>,
][] = [
  [
    'fills in every field that it finds',
    250,
    async () => ({
      ...somebody(),
      phone: '804 555 0142',
      topic: 'other',
      support: word(),
      [trapField]: 'https://x.example',
    }),
  ],
  ['writes a link', 250, async () => ({...somebody(), support: `Look at https://${word()}.example`})],
  [
    'writes code for a link, with a time token',
    150,
    async (stack) => ({
      ...somebody(),
      support: '[url=//x.example]x[/url]',
      formToken: await fetchToken(stack),
    }),
  ],
  [
    'uses one time token for one text',
    150,
    async (_, shared) => ({...somebody(), support: offer, formToken: shared}),
  ],
  [
    'asks for a time token and sends at once',
    100,
    async (stack) => ({...somebody(), formToken: await fetchToken(stack)}),
  ],
  ['writes like a person', 100, async () => somebody()],
]
