const UNRELEASED = '## Unreleased'
const SECTION = /^## (?<version>\d+\.\d+\.\d+) - (?<day>\d{4}-\d{2}-\d{2})$/gm

type Releases = {changelog: string; version: string; tags: string[]}

/** Where sections of the changelog, tags (`v1.2.0`) and the version in package.json disagree, one sentence each. */
export function releaseProblems({changelog, version, tags}: Releases): string[] {
  const sections = [...changelog.matchAll(SECTION)].flatMap(({groups}) => groups?.version ?? [])
  const tagged = tags.map((tag) => tag.replace(/^v/, ''))
  return [
    ...(changelog.includes(`${UNRELEASED}\n`) ? [] : [`CHANGELOG.md has no section "${UNRELEASED}".`]),
    ...tagged
      .filter((release) => !sections.includes(release))
      .map((release) => `v${release} is tagged, and CHANGELOG.md has no section for it.`),
    ...sections
      // The newest section is written before its tag.
      .filter((release, index) => index > 0 && !tagged.includes(release))
      .map((release) => `CHANGELOG.md has a section for ${release}, and there is no tag v${release}.`),
    ...(sections[0] !== undefined && sections[0] !== version
      ? [`package.json says ${version}, and the newest section of CHANGELOG.md is ${sections[0]}.`]
      : []),
  ]
}

/** The changelog with what was unreleased under the new version, or why that cannot be. */
export function newRelease(changelog: string, version: string, day: string): string | {problem: string} {
  const [before, rest] = changelog.split(`${UNRELEASED}\n`)
  if (before === undefined || rest === undefined)
    return {problem: `CHANGELOG.md has no section "${UNRELEASED}".`}
  const changes = rest.split(/^## /m)[0]?.trim()
  if (!changes) return {problem: 'Nothing is unreleased.'}
  if (changelog.includes(`## ${version} - `)) return {problem: `${version} has a section already.`}
  return `${before}${UNRELEASED}\n\n## ${version} - ${day}\n${rest}`
}
