'use client'

import {type ReactNode, useState, useSyncExternalStore} from 'react'
import {Button} from '@/components/ui/button'
import {ErrorSummary} from '@/components/ui/form/error-summary'

type Props = {
  children: ReactNode
  /** Resolves with where to go, or with what to tell. */
  run: () => Promise<{to: string} | {problem: string}>
}

/** Shown only where a script runs and the browser knows passkeys: elsewhere a code is the way in. */
export function PasskeyButton({children, run}: Props) {
  const knowsPasskeys = useSyncExternalStore(noChange, hasPasskeys, () => false)
  const [state, setState] = useState<{isBusy: boolean; problem?: string}>({isBusy: false})
  if (!knowsPasskeys) return null

  const press = async () => {
    setState({isBusy: true})
    const outcome = await run()
    if ('to' in outcome) window.location.assign(outcome.to)
    else setState({isBusy: false, ...outcome})
  }
  return (
    <>
      {state.problem && (
        <ErrorSummary errors={[]}>
          <p key={state.problem}>{state.problem}</p>
        </ErrorSummary>
      )}
      <p>
        <Button type="button" onClick={press} disabled={state.isBusy}>
          {children}
        </Button>
      </p>
    </>
  )
}

const noChange = () => () => {}

function hasPasskeys(): boolean {
  return typeof window.PublicKeyCredential === 'function'
}
