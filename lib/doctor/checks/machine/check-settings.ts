import {cutSettings} from '../../../demo/start/cut-settings.ts'
import type {Settings} from '../../../demo/start/settings.ts'
import {unknownSettings} from '../../../demo/start/unknown-settings.ts'
import {parseEnv} from '../../../settings/env.ts'
import {type Finding, failed, passed} from '../../check.ts'
import {contentSettingsProblems} from '../../services/sanity-api.ts'

/** All problems at once, as the boot of the site would list them. */
export async function checkSettings({env, isLive}: Settings, dotEnv = '.env'): Promise<Finding> {
  const problems = [
    ...cutSettings(dotEnv),
    ...unknownSettings(dotEnv).map(sayUnknown),
    ...bootProblems(env),
    ...(await contentSettingsProblems()),
  ]
  if (problems.length > 0) {
    return failed(
      ['These need attention:', ...problems].join('\n'),
      'Correct them in .env (.env.example explains each), then restart the site.',
    )
  }
  return passed(isLive ? 'Complete for live mode.' : 'Complete for demo mode; live mode asks for more.')
}

function sayUnknown(name: string): string {
  return `${name} is in .env, and nothing reads it. Is it misspelt? .env.example has the right names; what is of no use any more, take out`
}

function bootProblems(env: Settings['env']): string[] {
  try {
    parseEnv(env)
    return []
  } catch (error) {
    const [, ...lines] = error instanceof Error ? error.message.split('\n') : []
    if (lines.length === 0) throw error
    return lines.map((line) => line.replace(/^ *- /, ''))
  }
}
