import {afterEach, beforeEach, expect, test, vi} from 'vitest'
import {sendConsultation} from '@/components/consultation/form/send-consultation'
import {typedValues} from '@/lib/consultation/form/read-form'

const answers = new FormData()
const network = vi.fn<typeof fetch>()
const whatNext = ['We contact you by Monday, November 30 at 5 PM, Eastern Standard Time, the way you chose.']
const kept = {reference: '7K2M-9QXR', whatNext}

beforeEach(() => {
  vi.useFakeTimers()
  network.mockReset().mockRejectedValue(new TypeError('Failed to fetch'))
  vi.stubGlobal('fetch', network)
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

async function sendWithFailingAction(error: unknown = new Error('failed')) {
  const result = sendConsultation(() => Promise.reject(error), answers)
  await vi.runAllTimersAsync()
  return result
}

test('an answer ends it: nothing is sent twice', async () => {
  const action = vi.fn(async () => ({status: 'received', ...kept}) as const)
  expect(await sendConsultation(action, answers)).toEqual({status: 'received', ...kept})
  expect(action).toHaveBeenCalledExactlyOnceWith(answers)
  expect(network).not.toHaveBeenCalled()
})

test('when the server is newer than the page, the form goes to the plain address', async () => {
  network.mockResolvedValue(Response.json(kept))
  const unrecognized = Object.assign(new Error('gone'), {name: 'UnrecognizedActionError'})
  expect(await sendWithFailingAction(unrecognized)).toEqual({status: 'received', ...kept})
  expect(network).toHaveBeenCalledExactlyOnceWith(
    '/api/consultation',
    expect.objectContaining({method: 'POST', body: answers}),
  )
})

test('the plain address can find errors too', async () => {
  const errors = {name: 'Enter your name'}
  network.mockImplementation(async () => Response.json({errors}, {status: 422}))
  expect(await sendWithFailingAction()).toEqual({status: 'invalid', errors})
})

test('a store that fails for a moment is asked again', async () => {
  network.mockResolvedValueOnce(Response.json({error: 'not kept'}, {status: 503}))
  network.mockResolvedValueOnce(Response.json(kept))
  expect(await sendWithFailingAction()).toEqual({status: 'received', ...kept})
})

test('an action that answers "unavailable" is not taken for the last word', async () => {
  network.mockResolvedValue(Response.json(kept))
  const values = typedValues(new FormData())
  const result = sendConsultation(async () => ({status: 'unavailable', values}), answers)
  await vi.runAllTimersAsync()
  expect((await result).status).toBe('received')
})

test('a reference counts even when what comes with it is none of ours', async () => {
  network.mockResolvedValue(Response.json({reference: '7K2M-9QXR', whatNext: [7, 'By Monday.']}))
  expect(await sendWithFailingAction()).toEqual({
    status: 'received',
    reference: '7K2M-9QXR',
    whatNext: ['By Monday.'],
  })
})

test.each([
  ['a page of a guest network', () => new Response('<h1>Sign in to the Wi-Fi</h1>')],
  ['an answer without a reference', () => Response.json({ok: true})],
  ['a refusal', () => Response.json({error: 'no'}, {status: 403})],
  ['a refusal that names a reference', () => Response.json({reference: '7K2M-9QXR'}, {status: 500})],
  ['errors that name nothing', () => Response.json({errors: {}}, {status: 422})],
  ['errors that are no text', () => Response.json({errors: {name: {}}}, {status: 422})],
  ['nothing', () => Response.json(null)],
  ['a gateway error', () => new Response('Bad gateway', {status: 502})],
])('%s is never taken for an answer', async (_, answer) => {
  network.mockImplementation(async () => answer())
  expect(await sendWithFailingAction()).toEqual({status: 'unavailable'})
  expect(network).toHaveBeenCalledTimes(2)
})

test('an action that hangs is given ten seconds, then the plain address is tried', async () => {
  const result = sendConsultation(() => new Promise(() => {}), answers)
  await vi.advanceTimersByTimeAsync(9_900)
  expect(network).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(5_000)
  expect(network).toHaveBeenCalledTimes(2)
  expect(await result).toEqual({status: 'unavailable'})
})

test('the plain address may hang no longer', async () => {
  await sendWithFailingAction()
  for (const [, init] of network.mock.calls) expect(init?.signal).toBeInstanceOf(AbortSignal)
})
