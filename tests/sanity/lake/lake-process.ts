import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import {onTestFinished} from 'vitest'
import {bareEnv} from '../../run/bare-env'

export type LakeProcess = {
  child: ChildProcess
  url: string
  /** Ends it without a chance to clean up. */
  kill(): Promise<void>
}

/** The lake's own command line, as `npm start` runs it, on a free port. Resolves when it is ready. */
export async function startLakeProcess(
  dataDir: string,
  env: Record<string, string> = {},
): Promise<LakeProcess> {
  const {child, output} = spawnLake(dataDir, env)
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', () => {
      const [, ready] = /Content Lake ready at (\S+)/.exec(output.text) ?? []
      if (ready) resolve(ready)
    })
    child.once('exit', (code) => reject(new Error(`The lake ended with ${code}: ${output.text}`)))
  })
  return {
    child,
    url,
    async kill() {
      const exited = once(child, 'exit')
      child.kill('SIGKILL')
      await exited
    },
  }
}

/** Runs the command line to its end. */
export async function runLake(
  dataDir: string,
  env: Record<string, string> = {},
): Promise<{code: number; output: string}> {
  const {child, output} = spawnLake(dataDir, env)
  const [code] = await once(child, 'close')
  return {code, output: output.text}
}

function spawnLake(dataDir: string, env: Record<string, string>) {
  const child = spawn(process.execPath, ['sanity/lake/commands/serve.ts'], {
    env: {...bareEnv, LAKE_PORT: '0', DATA_DIR: dataDir, ...env},
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const output = {text: ''}
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output.text += chunk
    })
  }
  return {child, output}
}
