'use client'

import {type ReactNode, useState, useSyncExternalStore} from 'react'

type Props = {
  /** A button that sends, made by the page: the script of the patients' form would grow by a part that it shares with this. */
  children: ReactNode
  /** Resolves with where to go, or with what to tell. */
  run: () => Promise<{to: string} | {problem: string}>
}

/** Shown only where a script runs and the browser knows passkeys: elsewhere a code is the way in. */
export function PasskeyButton({children, run}: Props) {
  const knowsPasskeys = useSyncExternalStore(noChange, hasPasskeys, () => false)
  const [state, setState] = useState<{isBusy: boolean; problem?: string}>({isBusy: false})
  if (!knowsPasskeys) return null

  const press = async (event: {preventDefault: () => void}) => {
    event.preventDefault()
    if (state.isBusy) return
    setState({isBusy: true})
    const outcome = await run()
    if ('to' in outcome) window.location.assign(outcome.to)
    else setState({isBusy: false, ...outcome})
  }
  return (
    <>
      {state.problem && (
        <p role="alert" key={state.problem}>
          {state.problem}
        </p>
      )}
      <form onSubmit={press} aria-busy={state.isBusy}>
        {children}
      </form>
    </>
  )
}

const noChange = () => () => {}

function hasPasskeys(): boolean {
  return typeof window.PublicKeyCredential === 'function'
}
