'use client'

import {startRegistration} from '@simplewebauthn/browser'
import type {ReactNode} from 'react'
import {PasskeyButton} from './passkey-button'

type Options = Parameters<typeof startRegistration>[0]['optionsJSON']

type Props = {
  begin: () => Promise<Options>
  /** Resolves with whether it is kept. */
  finish: (answer: unknown) => Promise<boolean>
  /** This page, which then lists it. */
  here: string
  children: ReactNode
}

export function PasskeySetup({begin, finish, here, children}: Props) {
  const run = async () => {
    try {
      const isKept = await finish(await startRegistration({optionsJSON: await begin()}))
      return isKept ? {to: here} : {problem: 'This passkey could not be kept. Try again.'}
    } catch {
      // Cancelled, or made before: the browser does not tell a page which.
      return {problem: 'No passkey was made. This device may have one already.'}
    }
  }
  return <PasskeyButton run={run}>{children}</PasskeyButton>
}
