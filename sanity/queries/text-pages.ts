import {defineQuery} from 'groq'
import {bodyFields, bodySources, reviewFields, sourceFields} from './parts.ts'

const listed = `_id,
    _type,
    "title": coalesce(title, ""),
    "slug": coalesce(slug.current, ""),
    "summary": coalesce(summary, "")` as const

/** What every page with a long text has. */
const textPage = `${listed},
    _updatedAt,
    briefCitations,
    ${bodyFields},
    ${bodySources}` as const

/** What keeps a reader safe, with the sources of each part. */
export const safetyFields = `
    regulatoryStatus,
    "disclosures": coalesce(disclosures[0...20]->{
      _id,
      _type,
      checkedOn,
      "statement": coalesce(statement, []),
      "sources": {"words": coalesce(statement[0...50].markDefs[_type == "citation"].citations[0...50]->${sourceFields}, [])}
    }, []),
    risks,
    whoShouldNot,
    otherOptions,
    crisisPanel,
    "safetySources": {
      "risks": coalesce(risks[0...200].markDefs[_type == "citation"].citations[0...50]->${sourceFields}, []),
      "whoShouldNot": coalesce(whoShouldNot[0...200].markDefs[_type == "citation"].citations[0...50]->${sourceFields}, []),
      "otherOptions": coalesce(otherOptions[0...200].markDefs[_type == "citation"].citations[0...50]->${sourceFields}, [])
    }` as const

export const treatmentsQuery = defineQuery(`
  *[_type == "treatment" && _id in $ids]{${listed}, isOffered, "order": coalesce(order, 100)}
`)

export const treatmentQuery = defineQuery(`
  *[_type == "treatment" && slug.current == $slug] | order(_createdAt asc, _id asc)[0]{
    ${textPage},
    ${reviewFields},
    isOffered,
    ${safetyFields}
  }
`)

export const conditionsQuery = defineQuery(`
  *[_type == "condition" && _id in $ids]{${listed}, medicalName, evidence, "order": coalesce(order, 100)}
`)

export const conditionQuery = defineQuery(`
  *[_type == "condition" && slug.current == $slug] | order(_createdAt asc, _id asc)[0]{
    ${textPage},
    ${reviewFields},
    medicalName,
    evidence,
    ${safetyFields}
  }
`)

export const pagesQuery = defineQuery(`
  *[_type == "page" && _id in $ids && slug.current != "costs"]{${listed}}
`)

export const pageQuery = defineQuery(`
  *[_type == "page" && slug.current == $slug] | order(_createdAt asc, _id asc)[0]{
    ${textPage},
    ${reviewFields},
    below
  }
`)

export const legalDocumentsQuery = defineQuery(`
  *[_type == "legalDocument" && _id in $ids]{${listed}, effectiveDate}
`)

export const legalDocumentQuery = defineQuery(`
  *[_type == "legalDocument" && slug.current == $slug] | order(_createdAt asc, _id asc)[0]{
    ${textPage},
    version,
    effectiveDate
  }
`)
