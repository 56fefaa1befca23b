import {beforeEach, expect, test, vi} from 'vitest'
import {warnOfReviews} from '@/lib/server/warn-of-reviews'
import {fakeLake, noteTags} from '../content/fake-lake'

const lake = fakeLake()

beforeEach(() => void noteTags())

async function loggedFor(answer: unknown): Promise<Record<string, unknown>[]> {
  const logged: string[] = []
  vi.spyOn(console, 'log').mockImplementation((line: string) => void logged.push(line))
  lake.answer = () => answer
  await warnOfReviews()
  return logged.map((line) => JSON.parse(line)).filter(({event}) => /review/.test(event))
}

test('a site of which no text was reviewed starts with a warning that says how many there are', async () => {
  expect(await loggedFor({texts: 31, reviewed: 0})).toMatchObject([
    {event: 'content.not-reviewed', count: 31},
  ])
})

test('with one reviewed text, or none at all, nothing is said', async () => {
  expect(await loggedFor({texts: 31, reviewed: 1})).toEqual([])
  expect(await loggedFor({texts: 0, reviewed: 0})).toEqual([])
})

test('content that cannot be had is a line of the log, and stops nothing', async () => {
  expect(await loggedFor(undefined)).toMatchObject([{event: 'content.reviews-not-checked'}])
})
