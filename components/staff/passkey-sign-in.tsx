'use client'

import {startAuthentication} from '@simplewebauthn/browser'
import type {ReactNode} from 'react'
import {PasskeyButton} from './passkey-button'

type Options = Parameters<typeof startAuthentication>[0]['optionsJSON']

type Props = {
  /** Resolves with undefined after too many tries. */
  begin: () => Promise<Options | undefined>
  /** Resolves with where to go, or with undefined if the answer was wrong. */
  finish: (answer: unknown, to: string) => Promise<string | undefined>
  to: string
  children: ReactNode
}

export function PasskeySignIn({begin, finish, to, children}: Props) {
  const run = async () => {
    try {
      const optionsJSON = await begin()
      if (!optionsJSON) return {problem: 'There were too many tries. Wait 15 minutes.'}
      const reached = await finish(await startAuthentication({optionsJSON}), to)
      return reached
        ? {to: reached}
        : {problem: 'This passkey is not known here. Get a code by mail instead.'}
    } catch {
      // The browser tells a page neither whether it has a passkey nor why it was not used.
      return {problem: 'No passkey was used. Try again, or get a code by mail.'}
    }
  }
  return <PasskeyButton run={run}>{children}</PasskeyButton>
}
