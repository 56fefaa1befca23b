import {brokenLinks} from './link-work.ts'
import type {StoredContent} from './read-content.ts'
import {changedSinceReview, neverReviewed, overdueReviews, reviewsDueSoon} from './review-work.ts'
import {dueStatements, retractedSources, usedNowhere} from './source-work.ts'
import {oldDrafts, placeholders} from './text-work.ts'
import type {WorkItem} from './work-item.ts'

type Entry = {
  /** In addresses of the Studio. */
  name: string
  title: string
  /** What to do about it, for a nurse. */
  help: string
  /** Something here is too late: `npm run content:due` ends with 1. */
  isLate?: true
  find: (content: StoredContent) => WorkItem[]
}

/** The most urgent first. The Studio's start page and lists, `npm run content:due` and doctor follow from it. */
export const workLists = [
  {
    name: 'retracted',
    title: 'Retracted sources',
    help: 'Take the source away, with what it was meant to prove.',
    find: retractedSources,
  },
  {
    name: 'overdue',
    title: 'Overdue',
    help: 'Ask a clinician to read the text again, and press “Mark as reviewed”.',
    isLate: true,
    find: overdueReviews,
  },
  {
    name: 'statements-due',
    title: 'Official statements due',
    help: 'Read the source again. Is it still so? Enter today as the day of the check.',
    isLate: true,
    find: dueStatements,
  },
  {
    name: 'changed',
    title: 'Changed since review',
    help: 'Ask a clinician to read what is new. The page says that it was updated since its review.',
    find: changedSinceReview,
  },
  {
    name: 'never-reviewed',
    title: 'Never reviewed',
    help: 'Ask a clinician with a license to read the text, and press “Mark as reviewed”.',
    find: neverReviewed,
  },
  {
    name: 'due-soon',
    title: 'Due in 30 days',
    help: 'Arrange the next review before the day comes.',
    find: reviewsDueSoon,
  },
  {
    name: 'placeholders',
    title: 'Placeholders',
    help: 'Replace “[Clinic to supply: …]” with what is true of the clinic.',
    find: placeholders,
  },
  {
    name: 'broken-links',
    title: 'Broken links',
    help: 'Put the link right, or take it away.',
    find: brokenLinks,
  },
  {
    name: 'old-drafts',
    title: 'Drafts older than 7 days',
    help: 'Publish the draft, or discard it.',
    find: oldDrafts,
  },
  {
    name: 'used-nowhere',
    title: 'Used nowhere',
    help: 'Name it in a text, or delete it.',
    find: usedNowhere,
  },
] as const satisfies readonly Entry[]

export type WorkListName = (typeof workLists)[number]['name']

export type WorkList = Omit<Entry, 'find' | 'name'> & {name: WorkListName; items: WorkItem[]}

/** All lists, also those that are empty; in each the documents by their titles. */
export function findWork(content: StoredContent): WorkList[] {
  return workLists.map(({find, ...list}) => ({
    ...list,
    items: find(content).toSorted((a, b) => a.title.localeCompare(b.title, 'en')),
  }))
}
