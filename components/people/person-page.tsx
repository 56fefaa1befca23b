import {ArticleList} from '@/components/article/list/article-list'
import {directionOf} from '@/components/article/text/direction'
import {PlaceholderText} from '@/components/clinic/placeholder-text'
import {Breadcrumb} from '@/components/layout/breadcrumb'
import {Section} from '@/components/layout/section'
import {SafeLink} from '@/components/ui/safe-link'
import type {Person} from '@/lib/content/content-types'
import {paths} from '@/sanity/paths'
import {PersonPhoto} from './person-photo'

export function PersonPage({person}: {person: Person}) {
  const {name, credentials, role, bio, boards, licence} = person
  return (
    <>
      <Breadcrumb
        steps={[
          {href: paths.home, text: 'Home'},
          {href: paths.about, text: 'About us'},
        ]}
      />
      <article>
        <h1 dir={directionOf(name)}>{[name, credentials].filter(Boolean).join(', ')}</h1>
        {role && (
          <p>
            <PlaceholderText>{role}</PlaceholderText>
          </p>
        )}
        <PersonPhoto photo={person.photo} />
        {bio && (
          <p dir={directionOf(bio)}>
            <PlaceholderText>{bio}</PlaceholderText>
          </p>
        )}
        {boards.length > 0 && (
          <ul>
            {boards.map(({_key, specialty, board}) => (
              <li key={_key}>
                Board certified in {specialty} by the {board}
              </li>
            ))}
          </ul>
        )}
        {licence?.number && <Licence licence={licence} />}
        {person.articles.length > 0 && (
          <Section title="Wrote or reviewed">
            <ArticleList articles={person.articles} level={3} />
          </Section>
        )}
      </article>
    </>
  )
}

function Licence({licence: {state, number, lookupUrl}}: {licence: NonNullable<Person['licence']>}) {
  return (
    <p>
      License: {[state, number].filter(Boolean).join(' ')}.{' '}
      {lookupUrl && <SafeLink href={lookupUrl}>Look it up at the board</SafeLink>}
    </p>
  )
}
