import {defineQuery} from 'groq'

/** Where a link of a menu leads. `ref` is known also of what is not published. */
const menuLink = `{
      "text": coalesce(text, ""),
      list,
      "ref": to._ref,
      "to": to->{_type, "slug": slug.current, publishedAt}
    }` as const

const crisisLine = `{_key, "label": coalesce(label, ""), call, text, chatUrl, who}` as const

/**
 * What every page prints: the clinic's own facts, whom to call, and the menus. An older version kept the crisis lines among
 * the clinic's own facts: there they are found until the clinic has published them in their new place.
 */
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
    adultsOnlyNote,
    privacyNote,
    titlesInPictures,
    "emergencyText": coalesce(*[_type == "crisisSettings" && _id == "crisisSettings"][0].emergencyText, emergencyText, ""),
    "crisisLines": coalesce(
      *[_type == "crisisSettings" && _id == "crisisSettings"][0].crisisLines[0...20]${crisisLine},
      crisisLines[0...20]${crisisLine},
      []
    ),
    "navigation": *[_type == "navigation" && _id == "navigation"][0]{
      "main": coalesce(main[0...6]${menuLink}, []),
      "footer": coalesce(footer[0...4]{"heading": coalesce(heading, ""), "links": coalesce(links[0...8]${menuLink}, [])}, [])
    }
  }
`)
