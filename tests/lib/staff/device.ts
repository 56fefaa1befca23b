import {createHash, generateKeyPairSync, randomBytes, sign} from 'node:crypto'

const USER_PRESENT = 1
const USER_VERIFIED = 4
const HAS_CREDENTIAL = 64

type Page = {origin: string; host: string}
export const PAGE: Page = {origin: 'http://localhost:3000', host: 'localhost'}

type How = {page?: Page; isVerified?: boolean; counter?: number}

/** A security key that speaks WebAuthn: what a browser would send for it. */
export function makeDevice() {
  const {privateKey, publicKey} = generateKeyPairSync('ec', {namedCurve: 'P-256'})
  const {x = '', y = ''} = publicKey.export({format: 'jwk'})
  const id = randomBytes(20)
  const coseKey = Buffer.concat([
    Buffer.from('a5010203262001215820', 'hex'),
    Buffer.from(x, 'base64url'),
    Buffer.from('225820', 'hex'),
    Buffer.from(y, 'base64url'),
  ])
  const common = {id: id.toString('base64url'), rawId: id.toString('base64url'), type: 'public-key'}

  return {
    id: common.id,

    make({challenge}: {challenge: string}, {page = PAGE, isVerified = true}: How = {}) {
      const length = Buffer.from([0, id.length])
      const credential = Buffer.concat([Buffer.alloc(16), length, id, coseKey])
      const data = Buffer.concat([head(page, HAS_CREDENTIAL | flags(isVerified), 0), credential])
      const attestation = Buffer.concat([
        Buffer.from('a363666d74646e6f6e656761747453746d74a068617574684461746158', 'hex'),
        Buffer.from([data.length]),
        data,
      ])
      const response = {
        clientDataJSON: clientData('webauthn.create', challenge, page).toString('base64url'),
        attestationObject: attestation.toString('base64url'),
        transports: ['internal', 'a-way-of-tomorrow'],
      }
      return {...common, response, clientExtensionResults: {credProps: {rk: true}}}
    },

    use({challenge}: {challenge: string}, {page = PAGE, isVerified = true, counter = 0}: How = {}) {
      const data = head(page, flags(isVerified), counter)
      const client = clientData('webauthn.get', challenge, page)
      const signed = Buffer.concat([data, createHash('sha256').update(client).digest()])
      const response = {
        clientDataJSON: client.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: sign('sha256', signed, privateKey).toString('base64url'),
      }
      return {...common, response, clientExtensionResults: {}}
    },
  }
}

function flags(isVerified: boolean): number {
  return USER_PRESENT | (isVerified ? USER_VERIFIED : 0)
}

function head({host}: Page, flag: number, counter: number): Buffer {
  const rest = Buffer.alloc(5)
  rest.writeUInt8(flag)
  rest.writeUInt32BE(counter, 1)
  return Buffer.concat([createHash('sha256').update(host).digest(), rest])
}

function clientData(type: string, challenge: string, {origin}: Page): Buffer {
  return Buffer.from(JSON.stringify({type, challenge, origin, crossOrigin: false}))
}
