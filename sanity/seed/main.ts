import {existsSync} from 'node:fs'
import {parseArgs} from 'node:util'
import {type ClientConfig, createClient} from '@sanity/client'
import {loadSeed} from './load-seed.ts'

// The settings are read when their file is imported, so `.env` comes first. What the shell sets wins.
if (existsSync('.env')) process.loadEnvFile('.env')
const {apiVersion, dataset, isLocal, lakeUrl, projectId} = await import('../env.ts')
const {writeToken} = await import('../token.ts')

const {values} = parseArgs({options: {force: {type: 'boolean', default: false}}})

try {
  const {written, kept} = await loadSeed(createClient(connection()), {force: values.force})
  console.log(`Demo content in ${isLocal ? lakeUrl() : projectId}, dataset "${dataset}":`)
  console.log(`  ${written.length} documents written, ${kept.length} left as they were.`)
  for (const id of written) console.log(`  + ${id}`)
  if (kept.length > 0) console.log('  To replace them with the words of the seed: npm run seed -- --force')
} catch (problem) {
  console.error(explain(problem))
  process.exitCode = 1
}

function connection(): ClientConfig {
  const common = {projectId, dataset, apiVersion, useCdn: false}
  if (isLocal) return {...common, apiHost: lakeUrl(), useProjectHostname: false, token: 'local'}

  const token = writeToken()
  if (!token) {
    throw new Error(
      'Set SANITY_API_WRITE_TOKEN to a token with the Editor role (sanity.io/manage, API, Tokens).',
    )
  }
  return {...common, token}
}

function explain(problem: unknown): string {
  const message = problem instanceof Error ? problem.message : String(problem)
  const advice = isLocal ? '\nIs the site running? Start it with "npm start", then try again.' : ''
  return `The demo content was not loaded: ${message}${advice}`
}
