import {defineQuery} from 'groq'

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
    "emergencyText": coalesce(emergencyText, ""),
    "crisisLines": coalesce(crisisLines[0...50]{_key, "label": coalesce(label, ""), call, text, chatUrl, who}, [])
  }
`)
