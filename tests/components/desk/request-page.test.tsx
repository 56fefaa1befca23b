// @vitest-environment jsdom
import {cleanup, fireEvent, render, screen, waitFor, within} from '@testing-library/react'
import {redirect} from 'next/navigation'
import {Component, type ReactNode} from 'react'
import {afterEach, expect, test} from 'vitest'
import {KeepNote} from '@/components/desk/request/keep-note'
import {NoteForm} from '@/components/desk/request/note-form'
import {RequestPage} from '@/components/desk/request/request-page'
import {ToldMessage} from '@/components/desk/told-message'
import {toldCodes} from '@/lib/desk/actions/told'
import {sampleRequest} from './sample-views'

afterEach(cleanup)

/** Stands for Next, which leads on by an error. */
class Led extends Component<{children: ReactNode}, {isLed: boolean}> {
  override state = {isLed: false}
  static getDerivedStateFromError = () => ({isLed: true})
  override render() {
    return this.state.isLed ? <p>led on</p> : this.props.children
  }
}

const nothing = async () => {}
const show = (changes: Parameters<typeof sampleRequest>[0] = {}) =>
  render(
    <RequestPage
      view={sampleRequest(changes)}
      workAction={nothing}
      leadAction={nothing}
      noteForm={<p>the form for a note</p>}
    />,
  )
const buttons = () => screen.queryAllByRole('button', {hidden: true}).map(({textContent}) => textContent)

test('one tap calls the patient, and what may be said to a machine stands beside it', () => {
  show()
  expect(screen.getByRole('link', {name: 'Call 804 555 0142'}).getAttribute('href')).toBe('tel:+18045550142')
  expect(screen.getByText('If nobody answers, leave no message.')).toBeTruthy()
  expect(screen.getByText('Due Today, 4:00 PM')).toBeTruthy()
})

test('the support that a patient needs comes before the number', () => {
  const {content} = sampleRequest()
  show({content: content && {...content, support: 'A Spanish interpreter', isGoodTime: true}})
  const region = screen.getByRole('region', {name: 'Jane Doe'})
  const [support, call] = [
    within(region).getByText('A Spanish interpreter'),
    within(region).getByRole('link', {name: /^Call/}),
  ]
  expect(support.compareDocumentPosition(call)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
  expect(within(region).getByText('This is a good time.')).toBeTruthy()
})

test('a number whose country is a guess is no link', () => {
  const {content} = sampleRequest()
  show({content: content && {...content, phone: {shown: '12345', href: undefined}}})
  expect(screen.queryByRole('link', {name: /^Call/})).toBeNull()
})

test('every form carries what makes it one action, and the time for the next try is in the clinic’s zone', () => {
  const {container} = show()
  expect(buttons()).toEqual([
    'Take it',
    'No answer',
    'Left a message',
    'Booked',
    'Referred elsewhere',
    'Not for us',
    'Only a question',
    'Not a patient',
  ])
  for (const form of container.querySelectorAll('form')) {
    const fields = Object.fromEntries(new FormData(form))
    expect(fields).toMatchObject({reference: '7K2M-9QXR', action: 'a-1', seen: '3', zone: 'America/New_York'})
  }
  const again = screen.getByLabelText<HTMLInputElement>('Try again at (America/New York)')
  expect(again.value).toBe('2026-11-30T16:00')
  expect(screen.getByRole('group', {name: 'Answered'})).toBeTruthy()
})

test('what somebody else has can be taken over, and nothing else', () => {
  show({
    holder: {name: 'Ben', isSelf: false},
    may: {...sampleRequest().may, take: 'take-over', work: false},
  })
  expect(buttons()).toEqual(['Take it over from Ben'])
  expect(screen.getByText('Due Today, 4:00 PM · Ben has it')).toBeTruthy()
})

test('what is done says how, can be taken back for a while, and opened again', () => {
  show({
    outcome: 'Booked',
    tries: 1,
    may: {...sampleRequest().may, take: 'open-again', work: false, undo: '“answered”'},
  })
  expect(buttons()).toEqual(['Undo “answered”', 'Open it again'])
  expect(screen.getByText('Done: Booked · tried once')).toBeTruthy()
})

test('the history shows who did what and when, and notes as they were written', () => {
  show({
    history: [
      {at: 'Today, 9:10 AM', who: 'Ann', what: 'Note', note: 'Prefers\nTuesday'},
      {at: 'Today, 9:05 AM', who: 'Ann', what: 'Took it', note: undefined},
    ],
  })
  const region = screen.getByRole('region', {name: 'What was done'})
  expect(within(region).getAllByRole('listitem')[1]?.textContent).toBe('Today, 9:05 AM: Took it, Ann')
  expect(within(region).getByText(/Prefers\s+Tuesday/)).toBeTruthy()
  expect(
    within(region).getByText(
      'The patient was told: we contact you by Monday, November 30 at 4 PM, Eastern Standard Time.',
    ),
  ).toBeTruthy()
})

test('a request that cannot be read says so, and can be worked on', () => {
  show({content: undefined, problem: 'This request cannot be read: no key fits.'})
  expect(screen.getByRole('alert').textContent).toContain('no key fits')
  expect(buttons()).toContain('Take it')
})

test('a held request shows why; only a lead can release it, and erase it with a tick', () => {
  const may = {...sampleRequest().may, take: undefined, work: false, note: false}
  const {unmount} = show({held: ['a web address'], may})
  expect(screen.getByRole('heading', {name: 'Important: Held as possible spam'})).toBeTruthy()
  expect(buttons()).toEqual([])
  unmount()
  show({held: ['a web address'], may: {...may, release: true, erase: true}})
  expect(buttons()).toEqual(['A patient: release it', 'Spam: delete it for good', 'Erase'])
  expect(screen.getByRole<HTMLInputElement>('checkbox', {hidden: true}).required).toBe(true)
})

test('a note that could not be kept comes back with its text', async () => {
  render(
    <NoteForm
      action={async () => ({problem: 'The site could not keep it.', note: 'My words', action: 'a'})}
      here="/desk/requests/7K2M-9QXR"
      most={500}
      button={<KeepNote />}
    >
      {null}
    </NoteForm>,
  )
  fireEvent.change(screen.getByLabelText('Note for colleagues'), {target: {value: 'My words'}})
  fireEvent.click(screen.getByRole('button', {name: 'Keep the note'}))
  expect((await screen.findByRole('alert')).textContent).toBe('The site could not keep it.')
  await waitFor(() =>
    expect(screen.getByLabelText<HTMLTextAreaElement>('Note for colleagues').value).toBe('My words'),
  )
})

test('a note stays in its field while nobody answers, and leaves it once it is kept', async () => {
  let isUp = false
  const sent: string[] = []
  const action = async (_before: unknown, form: FormData) => {
    sent.push(`${form.get('does')}: ${form.get('note')}`)
    if (isUp) redirect('/desk')
    throw new TypeError('Failed to fetch')
  }
  render(
    <Led>
      <NoteForm action={action} here="/desk/requests/7K2M-9QXR" most={500} button={<KeepNote />}>
        {null}
      </NoteForm>
    </Led>,
    {onCaughtError: () => {}},
  )
  const field = screen.getByLabelText<HTMLTextAreaElement>('Note for colleagues')
  fireEvent.change(field, {target: {value: 'My words'}})
  fireEvent.click(screen.getByRole('button', {name: 'Keep the note'}))
  expect((await screen.findByRole('alert')).textContent).toContain('Your note is still here')
  expect(field.value).toBe('My words')
  isUp = true
  fireEvent.click(screen.getByRole('button', {name: 'Keep the note'}))
  await screen.findByText('led on')
  expect(field.value).toBe('')
  expect(sent).toEqual(['note: My words', 'note: My words'])
})

test.each(toldCodes)('what became of a form is said in a sentence: %s', (told) => {
  const {container} = render(<ToldMessage told={told} />)
  expect(container.textContent).toMatch(/\.$/)
})

test('who came second is told who has it', () => {
  render(<ToldMessage told="overtaken" holder="Ben" />)
  expect(screen.getByRole('alert').textContent).toBe('Ben has this request now. Nothing was done.')
})
