/** A version or role of a site (gohugo.io/methods/site/version and role): the one that every site has by default. */
import { goString, goType, type HostObject } from '../../go/value.ts'

/** A version or role. */
export class SiteDimension implements HostObject {
  readonly Name: string
  readonly IsDefault = true

  constructor(name: string) {
    this.Name = name
  }

  get [goType](): string {
    return 'page.SiteDimension'
  }

  [goString](): string {
    return this.Name
  }
}
