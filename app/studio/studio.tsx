'use client'

import {NextStudio} from 'next-sanity/studio/client-component'
import {useMemo} from 'react'
import {createStudioConfig, type StudioSettings} from '@/sanity/studio/studio-config'

/** The real Sanity Studio. */
export function Studio({lakeUrl, title}: StudioSettings) {
  const config = useMemo(() => createStudioConfig({lakeUrl, title}), [lakeUrl, title])
  return <NextStudio config={config} />
}
