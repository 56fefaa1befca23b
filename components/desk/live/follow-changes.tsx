'use client'

import {useRouter} from 'next/navigation'
import {useEffect, useState} from 'react'

/** So that a change shows within five seconds: the stamp may be half a second old, and the page has to be made. */
const LOOK_EVERY_MS = 4_000
/** Who has left the screen must not be kept signed in, nor shown requests. */
const IDLE_AFTER_MS = 10 * 60 * 1000

type Props = {
  /** Where the present stamp can be asked for. */
  href: string
  /** Of the page as it was made. */
  stamp: string
}

/** Looks every four seconds whether something has changed, and then has the page made anew. What is being typed stays. */
export function FollowChanges({href, stamp}: Props) {
  const router = useRouter()
  const [isSilent, setIsSilent] = useState(false)

  useEffect(() => {
    let usedAt = performance.now()
    const use = () => {
      usedAt = performance.now()
    }
    const look = async () => {
      if (document.visibilityState === 'hidden' || performance.now() - usedAt > IDLE_AFTER_MS) return
      const seen = await askForStamp(href)
      setIsSilent(seen === undefined)
      if (seen !== undefined && seen !== stamp) router.refresh()
    }
    const timer = setInterval(() => void look(), LOOK_EVERY_MS)
    const uses = ['pointerdown', 'keydown', 'visibilitychange']
    for (const name of uses) document.addEventListener(name, use)
    return () => {
      clearInterval(timer)
      for (const name of uses) document.removeEventListener(name, use)
    }
  }, [href, stamp, router])

  return <p role="status">{isSilent ? 'The site does not answer. What you see may be old.' : ''}</p>
}

/** Undefined when nobody answers. Somebody who is signed out is led to the sign-in page by a new page. */
async function askForStamp(href: string): Promise<string | undefined> {
  try {
    const response = await fetch(href, {cache: 'no-store', redirect: 'manual'})
    if (response.type === 'opaqueredirect') return 'signed out'
    return response.ok ? await response.text() : undefined
  } catch {
    return undefined
  }
}
