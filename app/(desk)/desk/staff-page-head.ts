import type {Metadata} from 'next'
import {problemText} from '@/components/staff/problems'

type Query = Promise<Record<string, string | string[] | undefined>>

/** A title that begins with "Error" is what a screen reader says first of a page that came back. */
export async function staffPageHead(title: string, query?: Query): Promise<Metadata> {
  const hasProblem = problemText((await query)?.problem) !== undefined
  return {title: hasProblem ? `Error: ${title}` : title, robots: {index: false, follow: false}}
}
