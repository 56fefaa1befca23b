import type {Metadata} from 'next'
import {ConditionList} from '@/components/guide/condition-list'
import {PageTitle} from '@/components/layout/page-title'
import {getConditions} from '@/lib/content/lists/get-conditions'
import {paths} from '@/sanity/paths'
import {readPerspective} from '../perspective'

export const metadata: Metadata = {
  title: 'Conditions',
  description: 'How strong the evidence for ketamine is, condition by condition, with sources.',
  alternates: {canonical: paths.conditions},
}

export default async function ConditionsPage() {
  const found = await getConditions(await readPerspective())
  return (
    <>
      <PageTitle
        scene="ways"
        title="Conditions"
        lead="For which conditions ketamine has been studied, and how strong the evidence is. Other treatments come first for most of them."
      />
      {found.length > 0 ? <ConditionList conditions={found} /> : <p>There is nothing here yet.</p>}
    </>
  )
}
