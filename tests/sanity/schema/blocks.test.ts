import {describe, expect, test} from 'vitest'
import {differenceProblem} from '@/sanity/validation/blocks/evidence'
import {rowsProblem} from '@/sanity/validation/blocks/table'
import {checkDocument} from '@/sanity/wording/check-document'
import {problemsOf, warningsOf} from './problems-of'

const citations = [{_type: 'reference', _key: 'a', _ref: 'citation-a'}]
const trial = {
  _type: 'evidenceChart',
  _key: 'e',
  title: 'Ketamine beside ECT',
  setting: 'After 3 weeks. Everyone knew.',
  people: 365,
  meaning: 'responded',
  arms: [
    {_type: 'arm', _key: 'a', name: 'ketamine', percent: 55.4},
    {_type: 'arm', _key: 'b', name: 'ECT', percent: 41.2},
  ],
  clearness: 'clear',
  limits: 'There was no placebo, and 38 of 403 people left before they started.',
  citations,
}

async function problemsIn(block: object): Promise<string[]> {
  const all = await problemsOf({_type: 'legalDocument', body: [block]})
  return all
    .filter((problem) => problem.startsWith('body'))
    .map((problem) => problem.replace(/^body\.\[\]\.?/, ''))
}

test('a result of a trial with limits and source can be published', async () => {
  expect(await problemsIn(trial)).toEqual([])
})

describe('a result of a trial cannot be published', () => {
  test.each([
    ['limits', 'No figure without its limits'],
    ['citations', 'No figure without its source'],
    ['people', 'How many people'],
    ['meaning', 'Say what a filled figure means'],
    ['arms', 'A chart has two groups'],
    ['clearness', 'Choose whether the difference is clear'],
  ])('without %s', async (field, message) => {
    expect((await problemsIn({...trial, [field]: undefined})).join()).toContain(message)
  })

  test('when its words claim too much', async () => {
    const problems = await problemsIn({...trial, limits: 'It has no side effects.'})
    expect(problems.join()).toContain('It has no side effects.')
  })
})

test('no trial stands on the home page alone, and good results alone are warned of', async () => {
  const chance = {...trial, _key: 'c', clearness: 'chance'}
  const problemsWith = async (trials: object[]) =>
    [...(await problemsOf({_type: 'homePage', trials})), ...(await warningsOf({_type: 'homePage', trials}))]
      .filter((problem) => problem.startsWith('trials'))
      .join()
  expect(await problemsWith([trial])).toContain('One trial is never the whole story')
  expect(await problemsWith([trial, {...trial, _key: 'f'}])).toContain('Is there one that did not?')
  expect(await problemsWith([trial, chance])).toBe('')
  expect(await problemsWith([])).toBe('')
})

test('the words for a difference fit its range', () => {
  const crossing = {low: -2, middle: 3, high: 8}
  const clear = {low: 4, middle: 14, high: 24}
  expect(differenceProblem(crossing, 'chance')).toBeUndefined()
  expect(differenceProblem(clear, 'clear')).toBeUndefined()
  expect(differenceProblem(crossing, 'clear')).toContain('could be chance')
  expect(differenceProblem(clear, 'chance')).toContain('clear difference')
  expect(differenceProblem({low: 9, middle: 3, high: 8}, 'unknown')).toContain('lowest figure comes first')
  expect(differenceProblem(undefined, 'clear')).toBeUndefined()
})

test('each row of a table has a cell for each column', () => {
  expect(rowsProblem([{cells: ['a', 'b']}], ['x', 'y', 'z'])).toBeUndefined()
  expect(rowsProblem([{cells: ['a', 'b']}, {cells: ['a']}], ['x', 'y', 'z'])).toBe(
    'Row 2 has 1 cell beside its name, and the table needs 2.',
  )
})

test('a number in a table needs a source in its row', () => {
  const table = (sources: unknown[]) => ({
    _type: 'comparisonTable',
    _key: 't',
    caption: 'Options',
    columns: ['Option', 'Found'],
    rows: [{_type: 'row', _key: 'r', head: 'ECT', cells: ['63% reached remission.'], citations: sources}],
  })
  const findings = (sources: unknown[]) =>
    checkDocument(
      {_id: 'article-a', _type: 'article', body: [table(sources)]},
      {lookUp: () => undefined, today: '2026-11-29'},
    ).filter(({rule}) => rule === 'uncited-number')
  expect(findings(citations)).toEqual([])
  expect(findings([]).map(({path}) => path)).toEqual(['body[_key=="t"].rows[_key=="r"].cells[0]'])
})
