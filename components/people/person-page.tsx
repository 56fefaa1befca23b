import {ArticleList} from '@/components/article/list/article-list'
import {directionOf} from '@/components/article/text/direction'
import {PlaceholderText} from '@/components/clinic/placeholder-text'
import {Band} from '@/components/layout/band'
import {PageTitle} from '@/components/layout/page-title'
import {Section} from '@/components/layout/section'
import {SafeLink} from '@/components/ui/safe-link'
import type {Person} from '@/lib/content/content-types'
import {paths} from '@/sanity/paths'
import {PersonPhoto} from './person-photo'

export function PersonPage({person}: {person: Person}) {
  const {name, credentials, role, bio, boards, licence} = person
  return (
    <>
      <PageTitle
        title={[name, credentials].filter(Boolean).join(', ')}
        lead={role && <PlaceholderText>{role}</PlaceholderText>}
        up={{href: paths.about, text: 'About us'}}
        aside={person.photo && <PersonPhoto photo={person.photo} />}
      />
      <Band as="div">
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
      </Band>
      {person.articles.length > 0 && (
        <Section id="articles" title="Wrote or reviewed">
          <ArticleList articles={person.articles} level={3} />
        </Section>
      )}
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
