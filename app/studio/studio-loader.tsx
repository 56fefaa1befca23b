'use client'

import {type ComponentType, useCallback, useEffect, useState} from 'react'
import type {StudioSettings} from '@/sanity/studio/studio-config'
import {openStudio} from './open-studio'
import styles from './studio-loader.module.css'

type State =
  | {name: 'opening'}
  | {name: 'open'; Studio: ComponentType<StudioSettings>; settings: StudioSettings}
  | {name: 'site-is-silent' | 'lake-is-silent'}

/** Asks the site where content lives before it creates the Studio: one build then works with any lake. */
export function StudioLoader() {
  const [state, setState] = useState<State>({name: 'opening'})

  const open = useCallback(async () => {
    setState({name: 'opening'})
    setState(await openStudio())
  }, [])

  useEffect(() => {
    void open()
  }, [open])

  if (state.name === 'open') return <state.Studio {...state.settings} />
  if (state.name === 'opening') {
    return (
      <main className={styles.page} aria-busy="true">
        <p role="status">Opening the Studio…</p>
        <noscript>The Studio needs JavaScript. Please switch it on and load this page again.</noscript>
      </main>
    )
  }

  const isLake = state.name === 'lake-is-silent'
  return (
    <main className={styles.page}>
      <div role="alert">
        <h1>{isLake ? 'The Content Lake is not running' : 'The site does not answer'}</h1>
        <p>
          {isLake
            ? 'The Studio keeps its content there. Nothing is lost. Start it with “npm start”, then try again.'
            : 'Check the connection, then try again.'}
        </p>
      </div>
      <button type="button" onClick={open}>
        Try again
      </button>
    </main>
  )
}
