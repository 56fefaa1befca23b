import {badRequest} from '../core/errors.ts'
import {defaultAuthor, type Lake} from '../core/lake.ts'
import {json, readJson} from '../http/json.ts'
import type {Endpoint, RequestContext} from '../http/router.ts'
import {isRecord} from '../json/is-record.ts'

/** The only user. The lake has no accounts: everybody who reaches the loopback address is this editor. */
const editor = {
  id: defaultAuthor,
  sanityUserId: defaultAuthor,
  name: 'Local editor',
  displayName: 'Local editor',
  familyName: 'editor',
  givenName: 'Local',
  email: 'editor@localhost',
  profileImage: null,
  provider: 'local',
  role: 'administrator',
  roles: [{name: 'administrator', title: 'Administrator', description: 'Read and write access'}],
}

/** What a plan of Sanity's would include. The Studio hides the rest. */
const features = ['contentReleases', 'singleDocRelease']

/** Nothing is metered. A stack of perspectives and the Studio's lists stay useful up to here. */
const releaseLimits = {orgActiveReleaseLimit: null, orgMeteredActiveReleaseCount: 0, datasetReleaseLimit: 100}

/** The log is kept for ever, so the Studio names no day on which an archived release can no longer be brought back. */
const subscriptions = {featureTypes: {retention: {features: [{attributes: {}}]}}}

const permissions = ['read', 'create', 'update', 'history', 'editHistory', 'manage']

const answers: Record<string, (context: RequestContext) => unknown> = {
  '/users/me': () => editor,
  '/projects': ({lake}) => [project(lake)],
  '/projects/:projectId': ({lake}) => project(lake),
  '/projects/:projectId/grants': () => ({}),
  '/projects/:projectId/permissions': () => [],
  '/projects/:projectId/features': () => features,
  '/projects/:projectId/new-content-release-allowed': () => ({data: releaseLimits}),
  '/projects/:projectId/user-applications': () => [],
  '/projects/:projectId/datasets': ({lake, url}) => (url.searchParams.has('addonFor') ? [] : [dataset(lake)]),
  '/projects/:projectId/datasets/:dataset/acl': () => [{filter: '_id in path("**")', permissions}],
  '/projects/:projectId/datasets/:dataset/settings/indexing': () => ({enabled: false}),
  '/projects/:projectId/datasets/:dataset/settings/embeddings': () => ({enabled: false, status: 'disabled'}),
  '/datasets': ({lake}) => [dataset(lake)],
  '/datasets/:dataset/settings/embeddings': () => ({enabled: false, status: 'disabled'}),
  '/features': () => features,
  '/subscriptions/project/:projectId': () => subscriptions,
  '/help': () => ({}),
  '/ping': () => ({}),
  '/data/ping/:dataset': () => ({}),
  '/check/cors': () => ({result: {allowed: true, withCredentials: false}}),
  '/journey/:rest*': () => [],
  '/intake/telemetry-status': () => ({status: 'denied'}),
}

export const accountEndpoints: Endpoint[] = [
  ...Object.entries(answers).map(
    ([path, answer]): Endpoint => ({
      method: 'GET',
      path,
      handle: (context) => json(answer(context)),
    }),
  ),
  {method: 'POST', path: '/intake/batch', handle: () => json({})},
  {method: 'GET', path: '/users/me/keyvalue', handle: () => json([])},
  {method: 'GET', path: '/users/me/keyvalue/:keys', handle: readKeys},
  {method: 'PUT', path: '/users/me/keyvalue', handle: writeKeys},
  {method: 'GET', path: '/users/:ids', handle: getUsers},
]

function project({projectId}: Lake) {
  const members = [
    {id: editor.id, isCurrentUser: true, isRobot: false, role: editor.role, roles: editor.roles},
  ]
  return {
    id: projectId,
    displayName: 'Local project',
    organizationId: null,
    members,
    features: [],
    metadata: {},
  }
}

function dataset(lake: Lake) {
  return {name: lake.dataset, aclMode: 'public', datasetProfile: 'content', features: [], tags: []}
}

/** One id gets an object, several get a list. Authors of imported content have no account here, so any id gets an answer. */
function getUsers({params}: RequestContext): Response {
  const ids = (params.ids ?? '').split(',')
  const users = ids.map((id) => ({...editor, id, sanityUserId: id}))
  return json(users.length === 1 ? users[0] : users)
}

function readKeys({lake, params}: RequestContext): Response {
  return json(lake.keyValues.readKeyValue(editor.id, (params.keys ?? '').split(',')))
}

async function writeKeys({lake, request}: RequestContext): Promise<Response> {
  const pairs = await readJson(request)
  if (!Array.isArray(pairs) || !pairs.every(isPair))
    throw badRequest('The body must be a list of {key, value}')
  lake.keyValues.writeKeyValue(editor.id, pairs)
  return json(pairs)
}

function isPair(value: unknown): value is {key: string; value: unknown} {
  return isRecord(value) && typeof value.key === 'string'
}
