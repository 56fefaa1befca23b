import {beforeAll, expect, test} from 'vitest'
import {generateStaticParams} from '@/app/(site)/education/[slug]/page'
import {startSeededLake} from './seeded-lake'

beforeAll(async () => {
  await (await startSeededLake())()
})

test('a build while the CMS is down fails, and says why', async () => {
  await expect(generateStaticParams()).rejects.toThrow(/^Content could not be read: /)
})
