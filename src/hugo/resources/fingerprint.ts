/** Put the hash of a file's content into its name, for browsers that keep files for long (gohugo.io/functions/resources/fingerprint). */
import { createHash } from 'node:crypto'
import type { FileResource } from '../page/resource.ts'
import { insertBeforeSuffix, type Product } from './make-resource.ts'

const algorithms = ['md5', 'sha1', 'sha256', 'sha384', 'sha512']

/** Give a resource the name of its hash, and `Data.Integrity` for the `integrity` attribute. */
export function fingerprint(source: FileResource, algorithm: string): Product {
  if (!algorithms.includes(algorithm))
    throw new Error(`unsupported hash algorithm "${algorithm}": use one of ${algorithms.join(', ')}`)
  const content = source.init.read()
  const digest = createHash(algorithm).update(content).digest()
  return {
    path: insertBeforeSuffix(source.init.path, `.${digest.toString('hex')}`),
    mediaType: source.MediaType,
    content,
    data: new Map([['Integrity', `${algorithm}-${digest.toString('base64')}`]]),
  }
}
