import {ConditionList} from '@/components/guide/condition-list'
import {PageTitle} from '@/components/layout/page-title'
import {getConditions} from '@/lib/content/lists/get-conditions'
import {paths} from '@/sanity/paths'
import {pageHead} from '../page-head'
import {readPerspective} from '../perspective'

export function generateMetadata() {
  return pageHead({
    path: paths.conditions,
    title: 'Conditions',
    description: 'How strong the evidence for ketamine is, condition by condition, with sources.',
  })
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
