import {isPlaceholder} from '@/lib/content/placeholder'
import {PlaceholderText} from './placeholder-text'

/** A number that a phone can dial, or the mark of a number that the clinic has not given. */
export function PhoneLink({phone}: {phone: string | null}) {
  if (!phone || isPlaceholder(phone)) return <PlaceholderText>{phone}</PlaceholderText>
  return <a href={`tel:${dialable(phone)}`}>{phone}</a>
}

export function EmailLink({email}: {email: string | null}) {
  if (!email || isPlaceholder(email)) return <PlaceholderText>{email}</PlaceholderText>
  return <a href={`mailto:${email}`}>{email}</a>
}

/** Ten digits are an American number, which a phone abroad dials only with the country in front. */
export function dialable(phone: string): string {
  const digits = phone.replace(/[^\d+]/g, '')
  return /^\d{10}$/.test(digits) ? `+1${digits}` : digits
}
