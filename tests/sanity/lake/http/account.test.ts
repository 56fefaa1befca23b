import {expect} from 'vitest'
import {lakeTest} from '../lake-test'

lakeTest('whoever reaches the lake is logged in as its administrator', async ({client, fetch}) => {
  const me = await (await fetch('/v1/users/me')).json()
  expect(me).toMatchObject({id: /./, name: /./, email: /./, role: 'administrator', provider: /./})
  expect(me.roles).toMatchObject([{name: 'administrator', title: 'Administrator'}])
  expect(await client.users.getById('me')).toEqual(me)
  expect(await (await fetch('/v1/users/a')).json()).toMatchObject({id: 'a', displayName: expect.any(String)})
  expect(await (await fetch('/v1/users/a,b')).json()).toMatchObject([{id: 'a'}, {id: 'b'}])
})

lakeTest('the project has one dataset, in which everything is allowed', async ({client, fetch}) => {
  expect(await client.projects.getById('local')).toMatchObject({
    id: 'local',
    members: [{role: 'administrator'}],
  })
  expect(await client.datasets.list()).toMatchObject([{name: 'production', aclMode: 'public'}])
  expect(await client.datasets.getEmbeddingsSettings('production')).toEqual({
    enabled: false,
    status: 'disabled',
  })
  const addon = '/v1/projects/local/datasets?datasetProfile=comments&addonFor=production'
  expect(await (await fetch(addon)).json()).toEqual([])
  const acl = await (await fetch('/v1/projects/local/datasets/production/acl')).json()
  expect(acl).toMatchObject([
    {filter: '_id in path("**")', permissions: expect.arrayContaining(['read', 'manage'])},
  ])
})

lakeTest('the Studio’s own settings are kept', async ({fetch}) => {
  const read = async (keys: string) => (await fetch(`/v1/users/me/keyvalue/${keys}`)).json()
  expect(await read('layout')).toEqual([])
  const body = JSON.stringify([{key: 'layout', value: {list: 'compact'}}])
  const written = await fetch('/v1/users/me/keyvalue', {method: 'PUT', body})
  expect(await written.json()).toEqual([{key: 'layout', value: {list: 'compact'}}])
  expect(await read('layout,other')).toEqual([{key: 'layout', value: {list: 'compact'}}])
  const refused = await fetch('/v1/users/me/keyvalue', {method: 'PUT', body: '{"key": "layout"}'})
  expect(refused.status).toBe(400)
})

lakeTest('the addresses the Studio asks in passing answer something valid', async ({fetch}) => {
  const answers = await Promise.all(
    [
      '/v1/projects/local/grants',
      '/v1/features',
      '/v1/journey/document-limit',
      '/v1/journey/trial/local',
      '/v1/intake/telemetry-status',
      '/v1/help',
      '/v1/ping',
      '/v1/check/cors',
      '/v1/data/ping/production',
      '/v1/datasets/production/settings/embeddings',
      '/v1/data/references/production/documents/article-1/to',
      '/v2024-01-01/projects/local/user-applications',
    ].map(async (address) => [address, (await fetch(address)).status]),
  )
  expect(answers.filter(([, status]) => status !== 200)).toEqual([])
})
