import {z} from 'zod'
import {type Finding, failed, passed} from '../../check.ts'
import {hasDecided, querySanity, resultOf, type SanityApi, sayUndecided} from '../../services/sanity-api.ts'

const query = `*[_type == "clinicSettings" && _id == "clinicSettings"][0]{
  "emergencyText": coalesce(emergencyText, ""),
  "lines": coalesce(crisisLines[]{"label": coalesce(label, "without a name"), "call": coalesce(call, ""),
    "text": coalesce(text, ""), "chat": coalesce(chatUrl, "")}, [])
}`

const shape = z.object({
  emergencyText: z.string(),
  lines: z.array(z.object({label: z.string(), call: z.string(), text: z.string(), chat: z.string()})),
})

/** People in danger read these pages: the numbers that help at once must be in what is published. */
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
      `The clinic settings could not be read (HTTP ${answer.status}).`,
      'Run this again. If it stays, look at the dataset at sanity.io/manage.',
    )
  }
  const problems = problemsOf(found)
  if (problems.length === 0) return passed(`988, 911 and ${found.lines.length} lines are published.`)
  return failed(
    problems.join(' '),
    `Put them right at ${studioUrl}, Clinic settings, Crisis help, and publish.`,
  )
}

function problemsOf({lines, emergencyText}: z.output<typeof shape>): string[] {
  const numbers = lines.flatMap(({call}) => digits(call))
  const useless = lines.filter(({call, text, chat}) => !isNumber(call) && !isNumber(text) && !chat)
  return [
    ...(lines.length === 0 ? ['No crisis line is published.'] : []),
    ...(lines.length > 0 && !numbers.includes('988') ? ['No crisis line has the number 988 to call.'] : []),
    ...(numbers.includes('911') || /\b911\b/.test(emergencyText)
      ? []
      : ['Nothing says to call 911 in an emergency.']),
    ...useless.map(({label}) => `The line "${label}" has no number and no chat.`),
  ]
}

function isNumber(text: string): boolean {
  return digits(text).length >= 3 && /^[\d\s().+-]+$/.test(text)
}

function digits(text: string): string {
  return text.replace(/\D/g, '')
}
