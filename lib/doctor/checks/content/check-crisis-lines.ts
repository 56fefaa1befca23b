import {z} from 'zod'
import {type Finding, failed, passed} from '../../check.ts'
import {hasDecided, querySanity, resultOf, type SanityApi, sayUndecided} from '../../services/sanity-api.ts'

const fields = `{
  "emergencyText": coalesce(emergencyText, ""),
  "lines": coalesce(crisisLines[]{"label": coalesce(label, "without a name"), "call": coalesce(call, ""),
    "text": coalesce(text, ""), "chat": coalesce(chatUrl, "")}, [])
}`
const query = `{"now": *[_id == "crisisSettings"][0]${fields}, "before": *[_id == "clinicSettings"][0]${fields}}`

const settings = z.object({
  emergencyText: z.string(),
  lines: z.array(z.object({label: z.string(), call: z.string(), text: z.string(), chat: z.string()})),
})
const shape = z.object({now: settings.nullable(), before: settings.nullable()})

/** People in danger read these pages. 988 and 911 are in the code; what the clinic adds must be of use. */
export async function checkCrisisLines(
  api: SanityApi,
  studioUrl: string,
  signal: AbortSignal,
): Promise<Finding> {
  const answer = await querySanity(api, {query, signal})
  if (!hasDecided(answer)) return sayUndecided(answer, api)
  const found = resultOf(answer, shape)
  if (!found) {
    return failed(
      `The crisis help could not be read (HTTP ${answer.status}).`,
      'Run this again. If it stays, look at the dataset at sanity.io/manage.',
    )
  }
  const problems = problemsOf(found)
  const own = (found.now ?? found.before)?.lines.length ?? 0
  if (problems.length === 0) return passed(`988, 911 and ${own} of the clinic's own lines are on every page.`)
  return failed(problems.join(' '), `Put it right at ${studioUrl}, Crisis help, and publish.`)
}

function problemsOf({now, before}: z.output<typeof shape>): string[] {
  if (!now) {
    const isOld = before && (before.lines.length > 0 || before.emergencyText !== '')
    return [
      isOld
        ? 'The emergency notice and the crisis lines still stand in the clinic settings. Pages print them until “Crisis help” is published: write them there.'
        : 'No emergency notice is published.',
    ]
  }
  const useless = now.lines.filter(({call, text, chat}) => !isNumber(call) && !isNumber(text) && !chat)
  const missing = ['911', '988'].filter((number) => !new RegExp(`\\b${number}\\b`).test(now.emergencyText))
  return [
    ...missing.map((number) => `The emergency notice does not say to call ${number}.`),
    ...useless.map(({label}) => `The line "${label}" has no number and no chat.`),
  ]
}

function isNumber(text: string): boolean {
  return digits(text).length >= 3 && /^[\d\s().+-]+$/.test(text)
}

function digits(text: string): string {
  return text.replace(/\D/g, '')
}
