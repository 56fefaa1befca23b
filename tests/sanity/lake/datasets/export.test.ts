import {expect} from 'vitest'
import {article, lakeTest, person} from '../lake-test'

const address = '/v2021-06-07/data/export/production'

async function readLines(response: Response): Promise<Record<string, unknown>[]> {
  expect(response.headers.get('content-type')).toBe('application/x-ndjson')
  const lines = (await response.text()).split('\n')
  expect(lines.pop()).toBe('')
  return lines.map((line) => JSON.parse(line))
}

lakeTest(
  'an export has every document, drafts and versions too, or the types asked for',
  async ({client, fetch}) => {
    const ids = ['article-1', 'drafts.article-1', 'versions.spring.article-1']
    for (const _id of ids) await client.create(article({_id}))
    await client.create(person())
    await client.create({_id: 'drafts.secret', _type: 'sanity.previewUrlSecret', secret: 'opens the preview'})
    const idsOf = async (search: string) =>
      (await readLines(await fetch(address + search))).map(({_id}) => _id)
    expect(await idsOf('')).toEqual([...ids, 'person-1'].toSorted())
    expect(await idsOf('?types=person')).toEqual(['person-1'])
    expect(await idsOf('?types=person,article')).toEqual([...ids, 'person-1'].toSorted())
    expect(await idsOf('?types=none')).toEqual([])
    expect(await idsOf('?nextCursor=')).toEqual([...ids, 'person-1'].toSorted())
    const [exported] = await readLines(await fetch(`${address}?types=person`))
    expect(exported).toEqual(await client.getDocument('person-1'))
  },
)

lakeTest(
  'an export in pages has every document once, whatever changes in between',
  async ({client, lake, fetch}) => {
    const mutations = Array.from({length: 7001}, (_, n) => ({create: {_id: `n${n}`, _type: 'n'}}))
    lake.mutate({mutations})
    const found: unknown[] = []
    let cursor: unknown = ''
    while (typeof cursor === 'string') {
      const lines = await readLines(await fetch(`${address}?nextCursor=${encodeURIComponent(cursor)}`))
      cursor = lines.at(-1)?.nextCursor
      if (cursor !== undefined) lines.pop()
      found.push(...lines.map(({_id}) => _id))
      await client.createOrReplace({_id: 'n0', _type: 'n', again: true})
    }
    expect(new Set(found).size).toBe(7001)
    expect(found).toHaveLength(7001)
  },
)

lakeTest('a cursor that no export gave is refused', async ({fetch}) => {
  for (const cursor of ['x', 'eyJhZnRlciI6IiJ9', '%00']) {
    const response = await fetch(`${address}?nextCursor=${cursor}`)
    expect({cursor, status: response.status}).toEqual({cursor, status: 400})
  }
  expect((await fetch('/v1/data/export/other')).status).toBe(404)
})
