/** A UUID made in the browser. The same id with the same answers is the same request. */
export const requestIdField = 'requestId'

/** A time token, which the form's script asks for. See `spam/form-token.ts`. */
export const tokenField = 'formToken'

/**
 * A field that people neither see nor reach. Its name says nothing to browsers and password managers, which fill in what
 * they know without telling anybody.
 */
export const trapField = 'follow-up'

export const hiddenFields = [requestIdField, tokenField, trapField]
