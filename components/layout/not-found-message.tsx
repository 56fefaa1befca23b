import {SearchForm} from '@/components/article/list/search-form'
import {PhoneLink} from '@/components/clinic/contact-link'
import {paths} from '@/sanity/paths'
import {PageTitle} from './page-title'

/** For an address that leads nowhere: where people probably wanted to go, and somebody to ask. */
export function NotFoundMessage({phone}: {phone: string | null}) {
  return (
    <>
      <PageTitle
        scene="lost"
        title="Page not found"
        lead="The address may have a typing error, or the page may have moved."
      />
      <SearchForm />
      <ul>
        <li>
          <a href={paths.education}>Read about ketamine therapy</a>
        </li>
        <li>
          <a href={paths.faq}>Find answers to common questions</a>
        </li>
        <li>
          <a href={paths.getHelpNow}>Get help now, in a crisis</a>
        </li>
        <li>
          <a href={paths.home}>Go to the home page</a>
        </li>
      </ul>
      {phone && (
        <p>
          Or call us: <PhoneLink phone={phone} />
        </p>
      )}
    </>
  )
}
