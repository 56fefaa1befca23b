// @vitest-environment jsdom
import {cleanup, render, screen, within} from '@testing-library/react'
import {afterEach, expect, test} from 'vitest'
import {documentTypes, isPageType, typeNames} from '@/sanity/document-types'
import {SharePreview} from '@/sanity/studio/sharing/share-preview'
import {sharedWords} from '@/sanity/studio/sharing/shared-document'

const site = {clinicName: 'Alchemy Wellness', host: 'www.clinic.example'}
const article = {
  title: 'Sleep after ketamine',
  summary: 'What studies found about sleep.',
  slug: {_type: 'slug', current: 'sleep'},
}

afterEach(cleanup)

test('staff see title, address and description as a search engine and a message show them', () => {
  const {container} = render(<SharePreview {...sharedWords('article', article)} {...site} />)
  container.querySelector('details')?.setAttribute('open', '')

  const result = within(screen.getByRole('region', {name: 'In search results'}))
  expect(result.getByText('Sleep after ketamine | Alchemy Wellness')).toBeDefined()
  expect(result.getByText('www.clinic.example › education › sleep')).toBeDefined()
  expect(result.getByText('What studies found about sleep.')).toBeDefined()
  const message = within(screen.getByRole('region', {name: 'As a link in a message'}))
  expect(message.getByText('Sleep after ketamine')).toBeDefined()
  expect(screen.getByText(/title 39 of 60 characters, description 31 of 155 characters/)).toBeDefined()
})

test('what is too long is shown as it will be cut, and counted', () => {
  const long = {...article, title: 'Sleep '.repeat(20).trim(), summary: 'Sleep well. '.repeat(30)}
  const {container} = render(<SharePreview {...sharedWords('article', long)} {...site} />)
  container.querySelector('details')?.setAttribute('open', '')

  const result = within(screen.getByRole('region', {name: 'In search results'}))
  expect(result.getByText(/^(Sleep )+Sleep…$/)).toBeDefined()
  expect(result.getByText(/^Sleep well\. .*…$/).textContent?.length).toBeLessThanOrEqual(155)
  expect(screen.getByText(/title 138 characters, of which about 60 are shown/)).toBeDefined()
})

test('a document that was only begun says what is missing', () => {
  render(<SharePreview {...sharedWords('faq', {})} {...site} />)
  expect(screen.getByText(/description missing/)).toBeDefined()
})

test('for every type with pages the fields of its title and description are known', () => {
  for (const type of typeNames.filter(isPageType)) {
    const {title, summary} = documentTypes[type].search ?? {title: 'title', summary: 'summary'}
    const words = sharedWords(type, {[title]: 'A title', [summary]: 'A summary', slug: {current: 'a'}})
    expect(words.title, type).toContain('A title')
    expect(words, type).toMatchObject({description: 'A summary', path: expect.stringMatching(/\/a$/)})
  }
})

test('somebody without a biography is described by what they do', () => {
  expect(sharedWords('person', {name: 'Sam', role: 'Nurse'}).description).toBe('Nurse')
  expect(sharedWords('person', {name: 'Sam'}).description).toBe('Sam')
})
