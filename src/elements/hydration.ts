/**
 * Lets elements that were drawn on the server take over their own markup. Lit looks for this support when it is loaded; a
 * bundler may load Lit first, so it is told here as well.
 */
import '@lit-labs/ssr-client/lit-element-hydrate-support.js'
import { LitElement } from 'lit'

declare global {
  var litElementHydrateSupport: ((lit: { LitElement: typeof LitElement }) => void) | undefined
}

const isSupported = Object.hasOwn(LitElement, 'observedAttributes')
if (!isSupported) globalThis.litElementHydrateSupport?.({ LitElement })
