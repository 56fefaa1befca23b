import {expect, test} from 'vitest'
import {newRelease, releaseProblems} from '@/lib/build/release-notes'

const changelog = `# Changelog

## Unreleased

- A form is kept.

## 0.2.0 - 2026-11-01

- Pages.

## 0.1.0 - 2026-10-01

- The first.
`

test('a release whose section, tag and version agree has no problem', () => {
  expect(releaseProblems({changelog, version: '0.2.0', tags: ['v0.1.0', 'v0.2.0']})).toEqual([])
})

test('the newest section may wait for its tag, an older one may not', () => {
  expect(releaseProblems({changelog, version: '0.2.0', tags: ['v0.1.0']})).toEqual([])
  expect(releaseProblems({changelog, version: '0.2.0', tags: ['v0.2.0']})).toEqual([
    'CHANGELOG.md has a section for 0.1.0, and there is no tag v0.1.0.',
  ])
})

test('a tag without a section and a version without one are told', () => {
  expect(releaseProblems({changelog, version: '0.3.0', tags: ['v0.1.0', 'v0.2.0', 'v0.3.0']})).toEqual([
    'v0.3.0 is tagged, and CHANGELOG.md has no section for it.',
    'package.json says 0.3.0, and the newest section of CHANGELOG.md is 0.2.0.',
  ])
})

test('a changelog without a place for new changes is told', () => {
  expect(releaseProblems({changelog: '# Changelog\n', version: '0.1.0', tags: []})).toEqual([
    'CHANGELOG.md has no section "## Unreleased".',
  ])
})

test('a new release takes what was unreleased, and leaves an empty place for what comes', () => {
  expect(newRelease(changelog, '0.3.0', '2026-12-01')).toContain(
    '## Unreleased\n\n## 0.3.0 - 2026-12-01\n\n- A form is kept.\n\n## 0.2.0',
  )
})

test('a release without changes, or of a version that was released, is refused', () => {
  const empty = '## Unreleased\n\n## 0.2.0 - 2026-11-01\n'
  expect(newRelease(empty, '0.3.0', '2026-12-01')).toEqual({problem: 'Nothing is unreleased.'})
  expect(newRelease(changelog, '0.2.0', '2026-12-01')).toEqual({problem: '0.2.0 has a section already.'})
})
