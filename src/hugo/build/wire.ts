/**
 * Ties the knot of one site: templates need pages, pages need rendered content, content needs templates. Each room gets
 * what it needs of the others as functions (design.md 4.4).
 */
import type { Diagnostic } from '../../shared/diagnostic.ts'
import type { SiteConfig } from '../config/site-config.ts'
import type { FunctionReport } from '../funcs/deps.ts'
import { HugoValue } from '../funcs/hugo-info.ts'
import { createFuncs } from '../funcs/index.ts'
import type { StoredTemplate } from '../layouts/parsed-templates.ts'
import type { TemplateStore } from '../layouts/template-store.ts'
import { shownBaseUrl } from '../output/base-url.ts'
import type { PageServices } from '../page/page-services.ts'
import type { FileResource, FileResourceInit } from '../page/resource.ts'
import { ImageProcessor } from '../resources/image/image-processor.ts'
import type { ImageTools } from '../resources/image/image-resource.ts'
import { createFileResource } from '../resources/make-resource.ts'
import { createResourceFunctions } from '../resources/resource-functions.ts'
import { readText, type SourceFile } from '../source/source-file.ts'
import type { ContentContext } from './content-context.ts'
import { createContentContext } from './create-content-context.ts'
import { createServices } from './create-services.ts'
import { createTemplates } from './create-templates.ts'
import { createFuncDeps } from './func-deps.ts'
import { placeMessage } from './place-message.ts'
import { type RenderState, runTemplate } from './render-state.ts'
import { createRenderingDeps } from './rendering-deps.ts'
import { diagnoseTemplateError } from './template-diagnostic.ts'
import type { WireContext } from './wire-context.ts'

/** A wired site: its templates, what its pages ask for, what is being rendered. */
export interface Wire {
  readonly store: TemplateStore
  readonly services: PageServices
  readonly state: RenderState
  /** Run a template; a partial's `return` is not expected here. */
  execute(template: StoredTemplate, data: unknown): string
  /** Make the resource of a file that belongs to a page. */
  makeFileResource(init: FileResourceInit): FileResource
  /** Run the template of a content adapter; what is wrong with it is given back. */
  executeAdapter(file: SourceFile, data: unknown): Diagnostic | undefined
}

/** Wire one site. */
export function wireSite(context: WireContext): Wire {
  const { config, state } = context
  const execute = (template: StoredTemplate, data: unknown) => runTemplate(state, template, data)
  const lazy: { store?: TemplateStore; content?: ContentContext } = {}
  const storeOf = () => lazy.store!
  const contentOf = () => lazy.content!
  const rendering = createRenderingDeps(context, state, storeOf, contentOf)
  const reportFound = (found: FunctionReport) => context.report(placeMessage(found, state, storeOf(), context))
  const images: ImageTools = { ...context, processor: new ImageProcessor(context) }
  const resourceFunctions = createResourceFunctions({
    ...context,
    images,
    report: reportFound,
    assets: context.source.assets,
    execute: (name, text, data) => storeOf().parseText(name, text).execute(data),
  })
  const deps = createFuncDeps({
    ...context,
    language: context.languageConfig.lang,
    baseURL: shownBaseUrl(context.base, config.compatibility.generation),
    rendering,
    reportFound,
    ...resourceFunctions,
    folders: [config.root, ...config.modules.map(({ dir }) => dir), ...contentFolders(config)],
  })
  const store = createTemplates(context, createFuncs(deps))
  lazy.store = store
  lazy.content = createContentContext(context, state, store, execute)
  const services = createServices(context, state, lazy.content, store, new HugoValue(deps))
  const makeFileResource = (init: FileResourceInit) => createFileResource(images, init)
  const executeAdapter = (file: SourceFile, data: unknown) => runAdapterTemplate(file, data, store)
  return { store, services, state, execute, makeFileResource, executeAdapter }
}

function runAdapterTemplate(file: SourceFile, data: unknown, store: TemplateStore): Diagnostic | undefined {
  const source = readText(file)
  const lookup = {
    fileOf: (name: string) => (name === file.displayPath ? file : store.fileOf(name)),
    sourceOf: (name: string) => (name === file.displayPath ? source : store.sourceOf(name)),
  }
  try {
    store.parseText(file.displayPath, source).execute(data)
    return undefined
  } catch (error) {
    return diagnoseTemplateError(error, lookup, undefined, file.displayPath)
  }
}

function contentFolders(config: SiteConfig): string[] {
  const folders = new Set(
    [config.contentDir, ...config.languages.map(({ contentDir }) => contentDir)].filter(folder => folder),
  )
  return [...folders].map(folder => (folder.startsWith('/') ? folder : `${config.root}/${folder}`))
}
