'use client'

import {UnavailableMessage} from '@/components/layout/unavailable-message'

/** Where JavaScript runs, an error while a page is shown ends here. The frame around it stays. */
export default function SiteError() {
  return <UnavailableMessage />
}
