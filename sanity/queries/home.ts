import {defineQuery} from 'groq'
import {articleInList} from './articles.ts'
import {faqInList} from './faqs.ts'
import {reviewFields, sourceFields} from './parts.ts'

/*
 * Until a clinic has published a home page, the words that an older version kept in its settings. The order decides:
 * "homePage" comes after "clinicSettings".
 */
export const homeQuery = defineQuery(`{
  "page": *[_id in ["homePage", "clinicSettings"]] | order(_type desc)[0]{
    _id,
    _type,
    "heading": coalesce(heading, homeHeading, ""),
    "introduction": coalesce(introduction, homeIntroduction, ""),
    briefCitations,
    "trials": coalesce(trials[0...4], []),
    "suitMay": coalesce(suitMay[0...20], []),
    "suitTalkFirst": coalesce(suitTalkFirst[0...20], []),
    "suitUsuallyNot": coalesce(suitUsuallyNot[0...20], []),
    suitCitations,
    "visitSteps": coalesce(
      visitSteps[0...20]{_key, scene, "title": coalesce(title, ""), time, "text": coalesce(text, "")},
      []
    ),
    visitCitations,
    "risks": coalesce(risks[0...20]{_key, "title": coalesce(title, ""), "text": coalesce(text, [])}, []),
    costNote,
    closingHeading,
    closingText,
    ${reviewFields},
    "questions": coalesce(questions[0...20]->{${faqInList}}, []),
    "articles": coalesce(articles[0...20]->{${articleInList}}, []),
    "sources": {
      "brief": coalesce(briefCitations[0...50]->${sourceFields}, []),
      "trials": coalesce(trials[0...4].citations[0...50]->${sourceFields}, []),
      "suit": coalesce(suitCitations[0...50]->${sourceFields}, []),
      "visit": coalesce(visitCitations[0...50]->${sourceFields}, []),
      "risks": coalesce(risks[0...20].text[0...50].markDefs[_type == "citation"].citations[0...50]->${sourceFields}, []),
      "cost": coalesce(costNote[0...50].markDefs[_type == "citation"].citations[0...50]->${sourceFields}, [])
    }
  },
  "newest": *[_type == "article" && _id in $ids]{
    ${articleInList}
  },
  "first": *[_type == "faq" && defined(question)] | order(order asc, _createdAt asc)[0...4]{
    ${faqInList}
  }
}`)
