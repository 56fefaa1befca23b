/** How every web address with a scheme or `www.` begins. The server also knows those without: `spam/web-address.ts`. */
export const linkStart = /[a-z]:\/\/|\bwww\.[\p{L}\p{N}]/iu
