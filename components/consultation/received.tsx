'use client'

import {type ReactNode, useEffect, useRef} from 'react'
import {ReferencePanel} from './reference-panel'
import {WhatNext} from './what-next'

type ReceivedProps = {reference: string; whatNext: readonly string[]; children: ReactNode}

/** Stands in the form's place where the browser keeps no cookies and the next page could not know the reference. */
export function Received({reference, whatNext, children}: ReceivedProps) {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => ref.current?.focus(), [])
  return (
    <div ref={ref} role="status" tabIndex={-1}>
      <ReferencePanel reference={reference} />
      <WhatNext sentences={whatNext} />
      {children}
    </div>
  )
}
