import {ErrorSummary} from '@/components/ui/form/error-summary'

/** What went wrong with the form that was sent before. */
export function ProblemMessage({problem}: {problem: string | undefined}) {
  if (!problem) return null
  return (
    <ErrorSummary errors={[]}>
      <p>{problem}</p>
    </ErrorSummary>
  )
}
