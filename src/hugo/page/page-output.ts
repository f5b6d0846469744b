/** The outputs of a page: its formats with their links (gohugo.io/methods/page/outputformats). */
import { goSlice, goType, type HostObject } from '../../go/value.ts'
import type { MediaType } from '../output/media-type.ts'
import type { OutputFormat } from '../output/output-format.ts'

/** One output of a page. */
export class PageOutput implements HostObject {
  readonly format: OutputFormat
  /** File below the publish folder, with a slash in front. */
  readonly file: string
  /** Name as templates see it: in lower case since 0.123. */
  readonly Name: string
  readonly RelPermalink: string
  readonly Permalink: string

  constructor(format: OutputFormat, file: string, links: { relPermalink: string; permalink: string }, name: string) {
    const { relPermalink, permalink } = links
    this.format = format
    this.Name = name
    this.file = file
    this.RelPermalink = relPermalink
    this.Permalink = permalink
  }

  get [goType](): string {
    return 'page.OutputFormat'
  }

  get Rel(): string {
    return this.format.rel
  }

  get MediaType(): MediaType {
    return this.format.mediaType
  }

  get Format(): Readonly<Record<string, unknown>> {
    const { mediaType, baseName, path, rel, isHTML, isPlainText, noUgly, ugly, weight, protocol } = this.format
    return {
      Name: this.Name,
      MediaType: mediaType,
      BaseName: baseName,
      Path: path,
      Rel: rel,
      IsHTML: isHTML,
      IsPlainText: isPlainText,
      NoUgly: noUgly,
      Ugly: ugly,
      Weight: weight,
      Protocol: protocol,
    }
  }
}

/** All outputs of a page. */
export class PageOutputs implements HostObject {
  readonly elements: readonly PageOutput[]

  constructor(elements: readonly PageOutput[]) {
    this.elements = elements
  }

  get [goType](): string {
    return 'page.OutputFormats'
  }

  get [goSlice](): readonly PageOutput[] {
    return this.elements
  }

  Get(name: string): PageOutput | undefined {
    return this.elements.find(output => output.Name.toLowerCase() === name.toLowerCase())
  }

  Canonical(): PageOutput | undefined {
    return this.elements.find(output => output.Rel === 'canonical') ?? this.elements[0]
  }
}
