import { createHash, verify, X509Certificate } from 'node:crypto';
import { type Der, firstOf, needed, oidOf, partsOf, readDer } from './der.ts';

const HASHES: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};
/** Signature algorithms, with the hash that each names; null where it is the signer's digest. */
const SIGNATURES: Readonly<Record<string, string | null>> = {
  '1.2.840.113549.1.1.1': null,
  '1.2.840.113549.1.1.11': 'sha256',
  '1.2.840.113549.1.1.12': 'sha384',
  '1.2.840.113549.1.1.13': 'sha512',
  '1.2.840.10045.4.3.2': 'sha256',
  '1.2.840.10045.4.3.3': 'sha384',
  '1.2.840.10045.4.3.4': 'sha512',
};
const SIGNED_DATA = '1.2.840.113549.1.7.2';
const TST_INFO = '1.2.840.113549.1.9.16.1.4';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_CERTIFICATE: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.9.16.2.12': 'sha1',
  '1.2.840.113549.1.9.16.2.47': 'sha256',
};
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';

/** The statement of a time-stamp authority. */
export interface Stamped {
  /** UTC, as `2026-11-28T22:59:14Z`. */
  time: string;
  /** The name in the certificate. */
  by: string;
}

const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

/**
 * Checks an RFC 3161 token, or the answer that holds one, against the SHA-256 that it should be of and the authority's certificate. Throws, with the reason, where
 * it does not hold. Whether that certificate is to be trusted is not looked into: who gives it does so.
 */
export function checkToken(token: Uint8Array, certificate: string | Uint8Array, sha256: string): Stamped {
  const [first] = readDer(token);
  // An answer begins with its status, a token with what it is.
  const parts = partsOf(needed(first));
  const info = needed(parts[0]).tag === 6 ? parts : partsOf(parts[1] ?? no('the authority refused to give a token'));
  if (oidOf(needed(info[0])) !== SIGNED_DATA) no('it is no signed data');
  const [, , encapsulated, ...rest] = partsOf(firstOf(needed(info[1])));
  const [type, held] = partsOf(needed(encapsulated));
  if (oidOf(needed(type)) !== TST_INFO) no('what is signed is no time stamp');
  const content = firstOf(needed(held)).content;
  const [, , imprint, , time] = partsOf(needed(readDer(content)[0]));
  const [algorithm, hashed] = partsOf(needed(imprint));
  const of = Buffer.from(needed(hashed).content).toString('hex');
  if (HASHES[oidOf(firstOf(needed(algorithm)))] !== 'sha256') no('it is of another hash than SHA-256');
  if (of !== sha256) no(`it is of the SHA-256 \`${of}\`, and the saved article has \`${sha256}\``);
  const signer = firstOf(rest.find(({ tag }) => tag === 0x31) ?? no('nobody has signed it'));
  const { subject, publicKey, raw, keyUsage, validFrom, validTo } = new X509Certificate(certificate);
  checkSignature(signer, content, raw, publicKey);
  const stamped = timeOf(needed(time));
  if (!(keyUsage ?? []).includes(TIME_STAMPING)) no('its certificate is not one for time stamps');
  if (Date.parse(validFrom) > Date.parse(stamped) || Date.parse(validTo) < Date.parse(stamped))
    no(`its certificate is valid from ${validFrom} to ${validTo}, and the stamp is of ${stamped}`);
  return { time: stamped, by: /^CN=(.+)$/m.exec(subject)?.[1] ?? subject.replaceAll('\n', ', ') };
}

/** The signature is over attributes, which name the hash of the content and the certificate. */
function checkSignature(
  signer: Der,
  content: Uint8Array,
  certificate: Uint8Array,
  key: X509Certificate['publicKey'],
): void {
  const [, , digest, attributes, signature, value] = partsOf(signer);
  if (attributes?.tag !== 0xa0) return no('its signature is over no attributes');
  const name = HASHES[oidOf(firstOf(needed(digest)))] ?? no('its digest is not known');
  const found = new Map(partsOf(attributes).map((one) => [oidOf(firstOf(one)), firstOf(needed(partsOf(one)[1]))]));
  const hash = (algorithm: string, bytes: Uint8Array): Uint8Array => createHash(algorithm).update(bytes).digest();
  const kind = found.get(CONTENT_TYPE);
  if (!kind || oidOf(kind) !== TST_INFO) no('its attributes are of other content');
  if (!same(found.get(MESSAGE_DIGEST)?.content ?? new Uint8Array(), hash(name, content))) no('its content was changed');
  const named = Object.entries(SIGNING_CERTIFICATE).flatMap(([oid, usual]) => {
    const attribute = found.get(oid);
    return attribute ? [certificateHash(attribute, usual)] : [];
  });
  if (named.length === 0) no('it does not name its certificate');
  if (!named.every(([algorithm, wanted]) => same(hash(algorithm, certificate), wanted)))
    no('it was signed with another certificate than the one that is given');
  const algorithm = oidOf(firstOf(needed(signature)));
  if (!Object.hasOwn(SIGNATURES, algorithm)) no(`its kind of signature, \`${algorithm}\`, is not known`);
  // The attributes are signed as a set, and stand there under a tag of their place.
  const signed = Uint8Array.from(attributes.whole);
  signed[0] = 0x31;
  if (!verify(SIGNATURES[algorithm] ?? name, signed, key, needed(value).content)) no('its signature does not hold');
}

/** The first certificate that a signer names: by which hash, and which. */
function certificateHash(attribute: Der, usual: string): readonly [algorithm: string, hash: Uint8Array] {
  const [first, second] = partsOf(firstOf(firstOf(attribute)));
  const id = needed(first);
  return id.tag === 0x30 ? [HASHES[oidOf(firstOf(id))] ?? usual, needed(second).content] : [usual, id.content];
}

/** `20261128225914.5Z` */
function timeOf({ content }: Der): string {
  const text = Buffer.from(content).toString('latin1');
  const found = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.\d+)?Z$/.exec(text);
  if (!found) return no(`its time is \`${text}\``);
  const [, year, month, day, hour, minute, second] = found;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
}

function no(reason: string): never {
  throw new Error(reason);
}
