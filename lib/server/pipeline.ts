import type {RequestListener} from 'node:http'
import {paths} from '../../sanity/paths.ts'
import {isContentUnavailable} from '../cms/cms-state.ts'
import {keptSettings} from '../content/kept-settings.ts'
import {isPlaceholder} from '../content/placeholder.ts'
import {refuseFlood} from '../freshness/webhook/refuse-flood.ts'
import {env, isDevelopment} from '../settings/env.ts'
import {answerFailedPosts} from './forms/answer-failed-posts.ts'
import {guardPosts} from './forms/guard-posts.ts'
import {holdForms} from './forms/hold-forms.ts'
import type {AnswerHook} from './http/answer.ts'
import {trustConnections} from './http/client-address.ts'
import {endUnread} from './http/end-unread.ts'
import {readRequests} from './http/read-requests.ts'
import {refuseExpectations} from './http/refuse-expectations.ts'
import {refuseUpgrades} from './http/refuse-upgrades.ts'
import {sayUnavailable} from './http/say-unavailable.ts'
import type {Step} from './http/step.ts'
import {through} from './http/through.ts'
import {readTwins, sendTwins} from './page/markdown-twin.ts'
import {openDesk, readDesk} from './page/open-desk.ts'
import {openDraft, readDraftCookies} from './page/open-draft.ts'
import {scriptsOut} from './page/scripts-out.ts'
import {completeHeaders} from './policy/complete-headers.ts'
import {readDraftKey} from './policy/draft-cookie.ts'
import {countViews} from './views/count-views.ts'
import {keptViews} from './views/kept-views.ts'

type Ends = {
  /** Sees each request, so that the site can end without cutting one off. */
  follow: Step
  askNext: Step
}

/** Returns all that a request passes, in order: the steps before Next, and the hooks on its answer. */
export function pipeline({follow, askNext}: Ends): RequestListener {
  const {
    TRUSTED_PROXY_HOPS,
    SITE_URL: url,
    PORT: port,
    NEXT_DIST_DIR = '.next',
    REQUEST_KEYS: keys,
    DESK,
  } = env()
  const connections = TRUSTED_PROXY_HOPS === 0 ? [trustConnections] : []
  // The development server does the rest in its own way.
  if (isDevelopment()) return through([follow, ...connections, askNext], [])

  const phone = clinicPhone
  const https = url.startsWith('https:')
  const forms = new WeakMap<object, Buffer>()
  const before: Step[] = [
    follow,
    endUnread(),
    ...connections,
    refuseUpgrades,
    refuseExpectations,
    readRequests({url, phone}),
    readTwins,
    readDraftCookies({https, draftKey: readDraftKey(NEXT_DIST_DIR), keys}),
    readDesk,
    refuseFlood(),
    guardPosts(url, phone),
    holdForms({phone, remember: (response, body) => forms.set(response, body)}),
    askNext,
  ]
  const after: AnswerHook[] = [
    sayUnavailable(isContentUnavailable),
    answerFailedPosts({port, path: paths.consultation, phone, bodyOf: (response) => forms.get(response)}),
    scriptsOut,
    openDraft({https}),
    openDesk({https}),
    sendTwins(url),
    completeHeaders({https}),
    // Where nobody could read the counts, nothing is counted.
    ...(DESK === 'on' ? [countViews(keptViews())] : []),
  ]
  return through(before, after)
}

function clinicPhone(): string | undefined {
  const phone = keptSettings().last()?.phone
  return isPlaceholder(phone) ? undefined : (phone ?? undefined)
}
