import {cpSync, readFileSync, statSync, truncateSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {createLake} from '@/sanity/lake/core/create-lake'
import {runLake} from '../lake-process'
import {article, makeFolder} from '../lake-test'

const damages: [string, (file: string) => void][] = [
  ['was emptied', (file) => truncateSync(file, 0)],
  ['was cut off', (file) => truncateSync(file, Math.floor(statSync(file).size / 8_192) * 4_096)],
  ['lost its first words', (file) => overwrite(file, 0, 100)],
  ['was overwritten in the middle', (file) => overwrite(file, 4_096, statSync(file).size / 2)],
  ['is another file', (file) => writeFileSync(file, 'not a database, although long enough'.repeat(500))],
]

for (const [what, damage] of damages) {
  test(`content that ${what} stops the start with a message, and is left as it is`, async () => {
    const dataDir = await makeFolder()
    const dir = path.join(dataDir, 'lake')
    const file = path.join(dir, 'lake.sqlite')
    const lake = createLake({dir})
    const articles = Array.from({length: 50}, (_, at) => article({_id: `a${at}`, text: 'x'.repeat(3_000)}))
    lake.mutate({mutations: articles.map((create) => ({create}))})
    await lake.close()
    const intact = path.join(dataDir, 'intact.sqlite')
    cpSync(file, intact)
    damage(file)
    const before = readFileSync(file)

    for (let start = 0; start < 2; start++) {
      const {code, output} = await runLake(dataDir)
      expect(code).toBe(1)
      expect(output).toMatch(
        /^The content in .*lake\.sqlite is damaged \(.+\)\. Nothing was changed\. Put a backup/,
      )
      expect(output.trim().split('\n')).toHaveLength(1)
    }
    expect(readFileSync(file).equals(before)).toBe(true)

    cpSync(intact, file)
    const again = createLake({dir})
    expect(again.query({query: 'count(*)'}).result).toBe(50)
    await again.close()
  })
}

function overwrite(file: string, from: number, count: number): void {
  const bytes = readFileSync(file)
  bytes.fill(0xaa, from, from + count)
  writeFileSync(file, bytes)
}
