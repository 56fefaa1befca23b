// @vitest-environment jsdom
import {cleanup, render, screen, within} from '@testing-library/react'
import {afterEach, expect, test} from 'vitest'
import {References} from '@/components/article/page/references'
import {aCitation} from '../text/a-body'

afterEach(cleanup)

test('a reference names the work, leads to it, and back to the first place that uses it', () => {
  render(
    <References
      citations={[
        aCitation('anand', {
          authors: ['Anand A', 'Mathew SJ', 'Sanacora G', 'Murrough JW'],
          doi: '10.1056/NEJMoa2302399',
          limitations: 'There was no placebo.',
        }),
      ]}
      uses={new Map([[1, 'cite_1']])}
    />,
  )

  const [item] = screen.getAllByRole('listitem')
  expect(item?.id).toBe('ref_1')
  expect(item?.textContent).toContain('Anand A, et al. Title of anand.')
  expect(item?.textContent).toContain('Limits: There was no placebo.')
  const links = within(item ?? document.body).getAllByRole('link')
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    'https://doi.org/10.1056/NEJMoa2302399',
    '#cite_1',
  ])
  expect(screen.getByRole('link', {name: 'Back to the text of reference 1'})).toBeTruthy()
})

test('a page whose figures say their limits lists the works alone', () => {
  const citation = aCitation('anand', {limitations: 'There was no placebo.'})
  render(<References short citations={[citation]} uses={new Map()} />)

  expect(screen.getByRole('listitem').textContent).toContain('Title of anand.')
  expect(screen.queryByText(/Limits/)).toBeNull()
})

test('a name that ends with a full stop gets no second one', () => {
  render(<References citations={[aCitation('label', {authors: ['Hospira, Inc.']})]} uses={new Map()} />)

  expect(screen.getByRole('listitem').textContent).toContain('Hospira, Inc. Title')
})

test('a work without a DOI is found through PubMed, and one without both through its address', () => {
  render(
    <References
      citations={[
        aCitation('a', {pmid: '37224232'}),
        aCitation('b', {url: 'https://www.fda.gov/drugs'}),
        aCitation('c', {url: 'javascript:alert(1)'}),
      ]}
      uses={new Map()}
    />,
  )

  expect(screen.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
    ['PubMed 37224232', 'https://pubmed.ncbi.nlm.nih.gov/37224232/'],
    ['Read it at fda.gov', 'https://www.fda.gov/drugs'],
  ])
})

test('without sources there is no list of references', () => {
  const {container} = render(<References citations={[]} uses={new Map()} />)

  expect(container.childElementCount).toBe(0)
})

test('a source says who was studied, where that is known', () => {
  render(
    <References
      citations={[
        aCitation('a', {kind: 'trial', participants: 365, limitations: 'There was no placebo.'}),
        aCitation('b', {kind: 'meta-analysis', participants: 2665}),
        aCitation('c', {kind: 'trial'}),
        aCitation('d', {kind: 'label', participants: 12}),
      ]}
      uses={new Map()}
    />,
  )

  const [trial, analysis, unknown, label] = screen
    .getAllByRole('listitem')
    .map(({textContent}) => textContent)
  expect(trial).toContain('A trial with 365 people. Limits: There was no placebo.')
  expect(analysis).toContain('An analysis of studies with 2,665 people.')
  expect(unknown).not.toContain('A trial')
  expect(label).not.toContain('12')
})

test('a source that was withdrawn says so, since when, and where to read why', () => {
  render(
    <References
      citations={[
        aCitation('gone', {
          retractedOrSuperseded: true,
          retractedOn: '2026-05-03',
          retractionNotice: 'https://journal.example/notice',
        }),
      ]}
      uses={new Map()}
    />,
  )

  expect(screen.getByRole('listitem').textContent).toContain('Retracted or replaced on May 3, 2026.')
  expect(screen.getByRole('link', {name: 'Read the notice'}).getAttribute('href')).toBe(
    'https://journal.example/notice',
  )
})
