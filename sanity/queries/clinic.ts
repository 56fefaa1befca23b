import {defineQuery} from 'groq'
import {articleInList} from './articles.ts'
import {faqInList} from './faqs.ts'

export const clinicSettingsQuery = defineQuery(`
  *[_type == "clinicSettings" && _id == "clinicSettings"][0]{
    "clinicName": coalesce(clinicName, ""),
    "city": coalesce(city, ""),
    "region": coalesce(region, ""),
    address,
    phone,
    email,
    "openingHours": coalesce(
      openingHours[0...50]{_key, "days": coalesce(days, []), "opens": coalesce(opens, ""), "closes": coalesce(closes, "")},
      []
    ),
    timeZone,
    "answerWithin": answerWithin{amount, unit},
    "closedDays": coalesce(closedDays[0...500]{"date": coalesce(date, "")}, []),
    "homeHeading": coalesce(homeHeading, ""),
    "homeIntroduction": coalesce(homeIntroduction, ""),
    adultsOnlyNote,
    privacyNote,
    titlesInPictures,
    "emergencyText": coalesce(emergencyText, ""),
    "crisisLines": coalesce(crisisLines[0...50]{_key, "label": coalesce(label, ""), call, text, chatUrl, who}, [])
  }
`)

export const homeQuery = defineQuery(`{
  "articles": *[_type == "article" && _id in $ids]{
    ${articleInList}
  },
  "faqs": *[_type == "faq" && defined(question)] | order(order asc, _createdAt asc)[0...4]{
    ${faqInList}
  }
}`)
