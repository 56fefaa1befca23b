// @vitest-environment jsdom
import {createElement} from 'react'
import {expect, test} from 'vitest'
import {type Digest, DigestEmail} from '@/lib/consultation/mail/digest-email'
import {renderMail} from '@/lib/consultation/mail/render-mail'
import {pageOf, show, shownText} from './some-mail'

const digest: Digest = {
  title: 'The last 24 hours on the website',
  lines: ['3 received, 2 sent to this mailbox: 7K2M-9QXR, 8A2B-3CDE', '1 need attention: 9F3G-4HJK'],
  held: {
    title: '21 look like spam and were not sent, the newest 2 of them:',
    requests: [
      {reference: 'AAAA-BBBB', signs: 'no-token busy'},
      {reference: 'CCCC-DDDD', signs: 'link'},
    ],
    more: 19,
  },
}

test('the report counts line by line, then names what is held, in both parts', async () => {
  const {html, text} = await renderMail(createElement(DigestEmail, digest))
  const page = show(html)
  expect(page.getByRole('heading', {level: 1}).textContent).toBe(digest.title)
  expect(page.getAllByRole('listitem').map(({textContent}) => textContent)).toEqual([
    'AAAA-BBBB no-token busy',
    'CCCC-DDDD link',
    'and 19 more: npm run requests -- list held',
  ])
  for (const line of digest.lines) {
    expect(text.split('\n')).toContain(line)
    expect(shownText(html)).toContain(line)
  }
  expect(text).toContain('release <reference>')
  expect(pageOf(html).querySelector('[data-skip-in-text]')?.textContent).toContain(digest.lines[0])
})

test('a quiet day has no list', async () => {
  const {html} = await renderMail(
    createElement(DigestEmail, {title: digest.title, lines: ['0 received, 0 sent to this mailbox']}),
  )
  expect(show(html).queryAllByRole('list')).toEqual([])
})
