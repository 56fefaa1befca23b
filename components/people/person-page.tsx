import {directionOf} from '@/components/article/text/direction'
import {PlaceholderText} from '@/components/clinic/placeholder-text'
import {Breadcrumb} from '@/components/layout/breadcrumb'
import {SafeLink} from '@/components/ui/safe-link'
import {paths} from '@/sanity/paths'
import type {PersonQueryResult} from '@/sanity/types.generated'
import {PersonPhoto} from './person-photo'

type Person = NonNullable<PersonQueryResult>

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
      </article>
    </>
  )
}

function Licence({licence: {state, number, lookupUrl}}: {licence: NonNullable<Person['licence']>}) {
  return (
    <p>
      Licence: {[state, number].filter(Boolean).join(' ')}.{' '}
      {lookupUrl && <SafeLink href={lookupUrl}>Look it up at the board</SafeLink>}
    </p>
  )
}
