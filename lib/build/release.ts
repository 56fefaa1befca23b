import {spawnSync} from 'node:child_process'
import {readFileSync, writeFileSync} from 'node:fs'
import {parseArgs} from 'node:util'
import {newRelease, releaseProblems} from './release-notes.ts'

const CHANGELOG = 'CHANGELOG.md'
const USAGE = `npm run release -- 1.2.0    writes the release into CHANGELOG.md and package.json
npm run release -- --check  tests that each release has a section and a tag`

const {values, positionals} = parseArgs({allowPositionals: true, options: {check: {type: 'boolean'}}})
const [version] = positionals
if (values.check) check()
else if (version && /^\d+\.\d+\.\d+$/.test(version)) write(version)
else stop(USAGE, 2)

function check(): void {
  const problems = releaseProblems({
    changelog: readFileSync(CHANGELOG, 'utf8'),
    version: JSON.parse(readFileSync('package.json', 'utf8')).version,
    tags: git('tag', '--list', 'v*').split('\n').filter(Boolean),
  })
  if (problems.length > 0) stop(problems.join('\n'), 1)
  process.stdout.write('Releases, sections and tags agree.\n')
}

function write(version: string): void {
  if (git('status', '--porcelain') !== '') stop('Commit or put away your changes first.', 1)
  const day = new Date().toISOString().slice(0, 10)
  const changelog = newRelease(readFileSync(CHANGELOG, 'utf8'), version, day)
  if (typeof changelog !== 'string') stop(changelog.problem, 1)
  writeFileSync(CHANGELOG, changelog)
  const set = spawnSync('npm', ['version', version, '--no-git-tag-version'], {stdio: 'inherit'})
  if (set.status !== 0) stop('npm could not set the version.', 1)
  process.stdout.write(
    `Read CHANGELOG.md, then:\n  git commit --all --message "chore(release): ${version}"\n  git tag v${version}\n  git push --follow-tags\n`,
  )
}

function git(...words: string[]): string {
  const {status, stdout, stderr} = spawnSync('git', words, {encoding: 'utf8'})
  if (status !== 0) stop(`git ${words.join(' ')} failed: ${stderr}`, 1)
  return stdout.trim()
}

function stop(message: string, code: number): never {
  process.stderr.write(`${message}\n`)
  process.exit(code)
}
