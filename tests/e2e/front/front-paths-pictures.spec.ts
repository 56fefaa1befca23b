import {expect, test} from '../fixtures.ts'

const SLUG = 'how-does-ketamine-work-in-the-brain'

test('a picture is shown in the cuts that staff made, the unpublished ones too, and in no other', async ({
  site,
  lake: {client},
}) => {
  const article = await client.fetch<{_id: string; body: Record<string, unknown>[]} | null>(
    '*[_type == "article" && slug.current == $slug][0]',
    {slug: SLUG},
  )
  if (!article) throw new Error('The article is missing.')
  const cutTo = (right: number) => ({
    ...article,
    body: article.body.map((part) => ({
      ...part,
      ...(part._type === 'figure' && {crop: {_type: 'sanity.imageCrop', top: 0, bottom: 0, left: 0, right}}),
    })),
  })
  await client.createOrReplace({...cutTo(0.5), _type: 'article'})
  const printed = async () => {
    const page = await (await fetch(new URL(`/education/${SLUG}`, site.url))).text()
    return /src="(\/media\/[^"]*rect=[^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''
  }
  await expect.poll(printed, {timeout: 30_000}).toContain('rect=0,0,800,')
  const address = await printed()
  const statusOf = async (path: string) => (await fetch(new URL(path, site.url))).status
  expect(await statusOf(address)).toBe(200)
  for (let left = 1; left < 30; left++)
    expect(await statusOf(address.replace('rect=0,0,800', `rect=${left},0,800`))).toBe(404)

  const ofDraft = address.replace('rect=0,0,800', 'rect=0,0,1200')
  expect(await statusOf(ofDraft)).toBe(404)
  await client.create({...cutTo(0.25), _id: `drafts.${article._id}`, _type: 'article'})
  await expect.poll(() => statusOf(ofDraft), {timeout: 20_000}).toBe(200)

  await client.delete(`drafts.${article._id}`)
  await client.createOrReplace({...article, _type: 'article'})
})
