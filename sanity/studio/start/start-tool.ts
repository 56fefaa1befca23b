import {HomeIcon} from '@sanity/icons/Home'
import type {Tool} from 'sanity'
import {StartPane} from './start-pane.tsx'

/** The first thing that staff see: what waits for them. */
export const startTool: Tool = {
  name: 'start',
  title: 'Start',
  icon: HomeIcon,
  component: StartPane,
}
