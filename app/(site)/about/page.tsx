import type {Metadata} from 'next'
import {PageTitle} from '@/components/layout/page-title'
import {Section} from '@/components/layout/section'
import {Team} from '@/components/people/team'
import {getPeople} from '@/lib/content/lists/get-people'
import {paths} from '@/sanity/paths'
import {readPerspective} from '../perspective'

export const metadata: Metadata = {
  title: 'About us',
  description: 'Who treats you, who writes this website, and how its medical text is reviewed.',
  alternates: {canonical: paths.about},
}

export default async function AboutPage() {
  const people = await getPeople(await readPerspective())
  return (
    <>
      <PageTitle title="About us">Who treats you, and who writes and reviews these pages.</PageTitle>
      <Section title="The people here">
        <Team people={people} />
      </Section>
      <Section title="How these pages are made">
        <p>
          Every claim about results has a source, and every page says who reviewed it and when.{' '}
          <a href="/how-we-review">Read how we write and review</a>.
        </p>
      </Section>
    </>
  )
}
