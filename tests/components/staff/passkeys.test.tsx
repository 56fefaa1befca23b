// @vitest-environment jsdom
import {cleanup, fireEvent, render, screen} from '@testing-library/react'
import {renderToString} from 'react-dom/server'
import {afterEach, beforeEach, expect, test, vi} from 'vitest'
import {PasskeySetup} from '@/components/staff/passkey-setup'
import {PasskeySignIn} from '@/components/staff/passkey-sign-in'

const bytes = (text: string) => new TextEncoder().encode(text).buffer
const get = vi.fn()
const create = vi.fn()

beforeEach(() => {
  vi.stubGlobal('PublicKeyCredential', class {})
  vi.stubGlobal('navigator', {credentials: {get, create}})
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const options = {challenge: 'Y2hhbGxlbmdl', rpId: 'localhost', userVerification: 'required'} as const
const signIn = <button type="submit">Sign in with a passkey</button>
const setUp = <button type="submit">Set up a passkey on this device</button>
const never = () => Promise.reject(new Error('not expected'))

test('without a script, or in a browser without passkeys, nothing is offered that does not work', () => {
  const button = (
    <PasskeySignIn begin={never} finish={never} to="/desk">
      {signIn}
    </PasskeySignIn>
  )
  expect(renderToString(button)).toBe('')
  vi.stubGlobal('PublicKeyCredential', undefined)
  render(button)
  expect(screen.queryByRole('button')).toBeNull()
})

test('what the device answers is sent on, and a passkey that is not known leads to the mail', async () => {
  get.mockResolvedValue({
    id: 'aWQ',
    rawId: bytes('id'),
    type: 'public-key',
    response: {
      clientDataJSON: bytes('client'),
      authenticatorData: bytes('device'),
      signature: bytes('signed'),
      userHandle: null,
    },
    getClientExtensionResults: () => ({}),
  })
  const finish = vi.fn(async () => undefined)
  render(
    <PasskeySignIn begin={async () => options} finish={finish} to="/desk/figures">
      {signIn}
    </PasskeySignIn>,
  )
  fireEvent.click(screen.getByRole('button', {name: 'Sign in with a passkey'}))
  expect((await screen.findByRole('alert')).textContent).toContain('Get a code by mail instead')
  expect(finish).toHaveBeenCalledWith(
    expect.objectContaining({id: 'aWQ', response: expect.objectContaining({signature: 'c2lnbmVk'})}),
    '/desk/figures',
  )
  expect(screen.getByRole('button')).toHaveProperty('disabled', false)
})

test('who changes their mind is told how to go on', async () => {
  get.mockRejectedValue(new DOMException('cancelled', 'NotAllowedError'))
  render(
    <PasskeySignIn begin={async () => options} finish={never} to="/desk">
      {signIn}
    </PasskeySignIn>,
  )
  fireEvent.click(screen.getByRole('button'))
  expect((await screen.findByRole('alert')).textContent).toContain('No passkey was used. Try again')
})

test('after too many tries the device is not asked', async () => {
  get.mockClear()
  render(
    <PasskeySignIn begin={async () => undefined} finish={never} to="/desk">
      {signIn}
    </PasskeySignIn>,
  )
  fireEvent.click(screen.getByRole('button'))
  expect((await screen.findByRole('alert')).textContent).toContain('Wait 15 minutes')
  expect(get).not.toHaveBeenCalled()
})

test('a device that has a passkey already says so in words', async () => {
  create.mockRejectedValue(new DOMException('known', 'InvalidStateError'))
  const begin = async () => ({
    challenge: 'Y2hhbGxlbmdl',
    rp: {id: 'localhost', name: 'localhost:3000'},
    user: {id: 'aWQ', name: 'rosa@clinic.example', displayName: 'Rosa'},
    pubKeyCredParams: [{type: 'public-key' as const, alg: -7}],
  })
  render(
    <PasskeySetup begin={begin} finish={never} here="/desk/sign-in/passkeys">
      {setUp}
    </PasskeySetup>,
  )
  fireEvent.click(screen.getByRole('button', {name: 'Set up a passkey on this device'}))
  expect((await screen.findByRole('alert')).textContent).toContain('may have one already')
})
