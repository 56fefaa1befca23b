import {z} from 'zod'
import {type Finding, failed, passed, START_IT} from '../../check.ts'
import {
  contentSettingsProblems,
  hasDecided,
  querySanity,
  resultOf,
  type SanityApi,
  sayUndecided,
} from '../../services/sanity-api.ts'

const PROJECT = 'Copy NEXT_PUBLIC_SANITY_PROJECT_ID and NEXT_PUBLIC_SANITY_DATASET from sanity.io/manage.'

const overviewQuery = `{
  "settings": count(*[_type == "clinicSettings" && _id == "clinicSettings"]),
  "articles": count(*[_type == "article" && defined(slug.current)]),
  "unpublished": ${countUnpublished()}
}`

const overview = z.object({settings: z.number(), articles: z.number(), unpublished: z.number()})

/** The dataset answers, as it answers the site: with what is published, and nothing else. */
export async function checkContent(api: SanityApi, signal: AbortSignal): Promise<Finding> {
  const problems = await contentSettingsProblems()
  if (!api.isLocal && api.projectId === 'local') problems.push('No Sanity project is set.')
  if (problems.length > 0) return failed(problems.join(' '), PROJECT)

  const answer = await querySanity(api, {query: overviewQuery, signal})
  if (!answer.reached) {
    return failed(answer.reason, api.isLocal ? START_IT : `Look at the network of this machine. ${PROJECT}`)
  }
  if (answer.status === 404) {
    return failed(
      `Project ${api.projectId} has no dataset "${api.dataset}", or there is no such project.`,
      PROJECT,
    )
  }
  if (!hasDecided(answer)) return sayUndecided(answer, api)
  const found = resultOf(answer, overview)
  if (!found) return failed(`The content was not given out (HTTP ${answer.status}).`, makePublic(api))
  if (found.unpublished > 0) {
    return failed('What is not published yet is given out as published.', makePublic(api))
  }
  if (found.settings === 0 || found.articles === 0) return missing(api, found)
  if (!api.isLocal && (await givesOutDrafts(api, signal))) {
    return failed('Anybody can read drafts without a token.', makePublic(api))
  }
  return passed(`Clinic settings and ${found.articles} published articles in "${api.dataset}".`)
}

function missing(api: SanityApi, found: z.output<typeof overview>): Finding {
  const what = [found.settings === 0 && 'clinic settings', found.articles === 0 && 'article'].filter(Boolean)
  const publish = 'Publish them in the Studio, or load the demo content with `npm run seed`.'
  // To somebody without a token, a private dataset looks empty.
  const visibility = ' If they are published, make the dataset public at sanity.io/manage, Datasets.'
  return failed(`No published ${what.join(' and no ')}.`, api.isLocal ? publish : publish + visibility)
}

/** The embedded lake takes every caller on this machine for the editor, so only the cloud is asked. */
async function givesOutDrafts(api: SanityApi, signal: AbortSignal): Promise<boolean> {
  const answer = await querySanity(api, {query: countUnpublished(), perspective: 'raw', signal})
  return (resultOf(answer, z.number()) ?? 0) > 0
}

function countUnpublished(): string {
  return 'count(*[_id in path("drafts.**") || _id in path("versions.**")])'
}

function makePublic({dataset}: SanityApi): string {
  return `Set dataset "${dataset}" to public at sanity.io/manage, Datasets, without custom rules for drafts.`
}
