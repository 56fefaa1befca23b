import {rmSync} from 'node:fs'
import {createServer} from 'node:http'
import {expect, onTestFinished, test} from 'vitest'
import {requireFreePorts} from '@/lib/demo/start/free-ports'
import {testSettings} from '../../../run/test-settings'

test('a port that is taken is named together with the setting that moves it', async () => {
  const settings = await testSettings()
  onTestFinished(() => rmSync(settings.dataDir, {recursive: true}))
  await expect(requireFreePorts(settings)).resolves.toBeUndefined()

  const other = createServer()
  await new Promise<void>((resolve) => other.listen(settings.lake.port, '127.0.0.1', resolve))
  await expect(requireFreePorts(settings)).rejects.toThrow(
    `Port ${settings.lake.port} for the Content Lake is taken. Set LAKE_PORT to another one.`,
  )
  await new Promise((resolve) => other.close(resolve))
})

test('two parts on one port are noticed before anything is started', async () => {
  const settings = await testSettings()
  onTestFinished(() => rmSync(settings.dataDir, {recursive: true}))
  const {port} = settings.site
  await expect(requireFreePorts({...settings, lake: {...settings.lake, port}})).rejects.toThrow(
    `PORT and LAKE_PORT are both ${port}. Set one of them to another port.`,
  )
})
