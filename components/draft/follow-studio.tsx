'use client'

import {usePathname, useRouter} from 'next/navigation'
import {useEffect} from 'react'

/**
 * In the Studio's frame, or a tab that it opened: tells the Studio which page this is, and renders it again after each
 * change. Small, because every page that runs scripts loads it, the form too.
 */
export function FollowStudio() {
  const {refresh} = useRouter()
  const path = usePathname()

  useEffect(() => {
    const isFramed = window.parent !== window
    if (!isFramed && !window.opener) return
    document.documentElement.toggleAttribute('data-framed', isFramed)
    // Loaded here alone: nobody but the Studio needs it.
    const talk = import('./talk-with-studio').then(({talkWithStudio}) => talkWithStudio({path, refresh}))
    return () => void talk.then((end) => end())
  }, [path, refresh])

  return null
}
