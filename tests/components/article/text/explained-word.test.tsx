// @vitest-environment jsdom
import {PortableText} from '@portabletext/react'
import {cleanup, render, screen} from '@testing-library/react'
import {afterEach, expect, test} from 'vitest'
import {textComponents} from '@/components/article/text/text-components'

afterEach(cleanup)

const draw = (mark: object) =>
  render(
    <PortableText
      components={textComponents}
      value={[
        {
          _type: 'block',
          _key: 'b',
          style: 'normal',
          markDefs: [{_type: 'word', _key: 'w', ...mark}],
          children: [{_type: 'span', _key: 's', text: 'placebo', marks: ['w']}],
        },
      ]}
    />,
  )

test('a word of the glossary is a link to its place there, with its meaning as the description', () => {
  draw({shown: {_id: 'glossary-placebo', _type: 'glossaryTerm', term: 'placebo', meaning: 'Without a drug.'}})
  const link = screen.getByRole('link', {name: 'placebo', description: 'Without a drug.'})
  expect(link.getAttribute('href')).toBe('/glossary#glossaryTerm-glossary-placebo')
})

test('a word that is no longer in the glossary is a word', () => {
  const {container} = draw({})
  expect(screen.queryByRole('link')).toBeNull()
  expect(container.textContent).toBe('placebo')
})
