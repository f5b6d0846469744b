/** Pictures processed at once, by the worker beside this file. */
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { connectWorker } from '../../worker/connect-worker.ts'
import type { TextOptions } from './image-filter.ts'
import type { ImageFormat } from './image-format.ts'

/** A step of the worker, with files read. */
export type WorkerStep =
  | { readonly type: 'rotate'; readonly degrees: number }
  | { readonly type: 'orient' }
  | { readonly type: 'resize'; readonly options: Readonly<Record<string, unknown>> }
  | { readonly type: 'crop'; readonly width: number; readonly height: number; readonly anchor: string }
  | { readonly type: 'blur'; readonly sigma: number }
  | { readonly type: 'sharpen'; readonly sigma: number; readonly amount: number }
  | { readonly type: 'pad'; readonly sides: readonly number[]; readonly colour: string }
  | { readonly type: 'pixelate'; readonly size: number }
  | { readonly type: 'overlay'; readonly image: Uint8Array; readonly x: number; readonly y: number }
  | { readonly type: 'mask'; readonly image: Uint8Array }
  | {
      readonly type: 'text'
      readonly text: string
      readonly options: Omit<TextOptions, 'font'> & { readonly font: Uint8Array | undefined }
    }
  | { readonly type: 'flatten'; readonly colour: string }
  | { readonly type: 'point'; readonly name: string; readonly numbers: readonly number[] }

/** What the worker is asked. */
export type ImageTask =
  | { readonly type: 'colours'; readonly input: Uint8Array }
  | {
      readonly type: 'process'
      readonly input: Uint8Array
      readonly isAnimated: boolean
      readonly steps: readonly WorkerStep[]
      readonly output: { readonly format: ImageFormat; readonly quality: number; readonly isLossless: boolean }
    }

/** Does a task and waits for it; `sharpFrom` is the file from which `sharp` is found. */
export type ConvertImage = (sharpFrom: string, task: ImageTask) => ImageAnswer

/** What the worker answers. */
export interface ImageAnswer {
  readonly output?: Uint8Array
  readonly colours?: readonly string[]
  readonly failure?: string
}

/** Find the file from which `sharp` can be loaded: the site's, else labwright's own; undefined where there is none. */
export function findSharp(siteRoot: string): string | undefined {
  return [join(siteRoot, 'package.json'), fileURLToPath(import.meta.url)].find(from => {
    try {
      createRequire(from).resolve('sharp')
      return true
    } catch {
      return false
    }
  })
}

/** Start the worker, or find the one that runs already. */
export function createConvertImage(): ConvertImage {
  return connectWorker('image-worker', import.meta.url) as ConvertImage
}
