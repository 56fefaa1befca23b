import {existsSync, readFileSync} from 'node:fs'
import {expect, test} from 'vitest'

const CURRENT = '/srv/clinic/current/'

function commandOf(unit: string): string[] {
  const [, command = ''] = /^ExecStart=(.*)$/m.exec(readFileSync(`lib/deploy/${unit}`, 'utf8')) ?? []
  return command.split(' ')
}

test('systemd starts the site with the very command of npm start, on the Node of the project', () => {
  const {scripts} = JSON.parse(readFileSync('package.json', 'utf8'))
  const [program, ...args] = commandOf('clinic-site.service')
  expect(program).toBe(`${CURRENT}node_modules/.bin/node`)
  expect(['node', ...args].join(' ')).toBe(scripts.start)
})

test('every file of the release that a unit names is there', () => {
  const files = [...commandOf('clinic-site.service'), ...commandOf('clinic-front.service')]
    .filter((part) => part.startsWith(CURRENT))
    .map((part) => part.replace(CURRENT, ''))
  expect(files).toContain('nginx.conf')
  for (const file of files) expect(existsSync(file), file).toBe(true)
})

test('the log that is rotated is the one that the front server writes', () => {
  const [, folder = ''] = / -p (\S+)/.exec(commandOf('clinic-front.service').join(' ')) ?? []
  const [, log = ''] = /access_log (\S+) page/.exec(readFileSync('nginx.conf', 'utf8')) ?? []
  expect(readFileSync('lib/deploy/clinic-front.logrotate', 'utf8')).toContain(`\n${folder}/${log} {`)
})
