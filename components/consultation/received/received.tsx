'use client'

import {type ReactNode, useEffect, useRef} from 'react'
import {ReceivedPage} from './received-page'

type ReceivedProps = {reference: string; whatNext: readonly string[]; afterwards: ReactNode}

/** Stands in the form's place where the browser keeps no cookies and the next page could not know the reference. */
export function Received(props: ReceivedProps) {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => ref.current?.focus(), [])
  return (
    <div ref={ref} role="status" tabIndex={-1} className="full">
      <ReceivedPage {...props} />
    </div>
  )
}
