/**
 * Descriptions of definition lists as micromark containers. A description begins with `:` and a blank; what it describes,
 * the paragraph before, is found in the tree (`mdast/remark-definition-lists.ts`).
 *
 *     Term
 *     : description
 *       more of it
 */
import type { BlockContent, DefinitionContent, Parent, PhrasingContent, Root } from 'mdast'
import { factorySpace } from 'micromark-factory-space'
import { markdownLineEnding, markdownSpace } from 'micromark-util-character'
import type { Code, Construct, State, TokenizeContext } from 'micromark-util-types'
import type { Plugin } from 'unified'

/** A definition list. */
export interface DefinitionList extends Parent {
  type: 'definitionList'
  children: (DefinitionTerm | DefinitionDescription)[]
}

/** What is described. */
export interface DefinitionTerm extends Parent {
  type: 'definitionTerm'
  children: PhrasingContent[]
}

/** A description; a loose one keeps its paragraphs. */
export interface DefinitionDescription extends Parent {
  type: 'definitionDescription'
  isLoose: boolean
  children: (BlockContent | DefinitionContent)[]
}

declare module 'mdast' {
  interface BlockContentMap {
    definitionList: DefinitionList
    definitionDescription: DefinitionDescription
  }
  interface RootContentMap {
    definitionList: DefinitionList
    definitionTerm: DefinitionTerm
    definitionDescription: DefinitionDescription
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    definitionDescription: 'definitionDescription'
    definitionPrefix: 'definitionPrefix'
    definitionMarker: 'definitionMarker'
    definitionPrefixWhitespace: 'definitionPrefixWhitespace'
    definitionIndent: 'definitionIndent'
  }
}

/** Read descriptions. */
export const remarkDefinitionSyntax: Plugin<[], Root> = function () {
  const data = this.data()
  data.micromarkExtensions ??= []
  data.micromarkExtensions.push({ document: { 58: description } })
  data.fromMarkdownExtensions ??= []
  data.fromMarkdownExtensions.push({
    enter: {
      definitionDescription(token) {
        this.enter({ type: 'definitionDescription', isLoose: false, children: [] }, token)
      },
    },
    exit: {
      definitionDescription(token) {
        this.exit(token)
      },
    },
  })
}

const description: Construct = {
  name: 'definitionDescription',
  continuation: { tokenize: tokenizeContinuation },
  exit(effects) {
    effects.exit('definitionDescription')
  },
  tokenize(effects, ok, nok) {
    const self = this
    const tail = self.events.at(-1)
    const initialSize = tail?.[1].type === 'linePrefix' ? tail[2].sliceSerialize(tail[1], true).length : 0
    return start

    function start(code: Code): State | undefined {
      effects.enter('definitionDescription', { _container: true })
      effects.enter('definitionPrefix')
      effects.enter('definitionMarker')
      effects.consume(code)
      effects.exit('definitionMarker')
      return afterMarker
    }

    function afterMarker(code: Code): State | undefined {
      if (!markdownSpace(code)) return nok(code)
      return effects.attempt(narrowBlanks, end, oneBlank)(code)
    }

    /** Many blanks begin indented code, so only the first belongs to the prefix. */
    function oneBlank(code: Code): State | undefined {
      effects.enter('definitionPrefixWhitespace')
      effects.consume(code)
      effects.exit('definitionPrefixWhitespace')
      return end
    }

    function end(code: Code): State | undefined {
      if (code === null || markdownLineEnding(code)) return nok(code)
      const size = self.sliceSerialize(effects.exit('definitionPrefix'), true).length
      self.containerState!.size = initialSize + size
      return ok(code)
    }
  },
}

const narrowBlanks: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return factorySpace(
      effects,
      code => {
        const tail = this.events.at(-1)
        return !markdownSpace(code) && tail?.[1].type === 'definitionPrefixWhitespace' ? ok(code) : nok(code)
      },
      'definitionPrefixWhitespace',
      5,
    )
  },
}

const blankLine: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const after = (code: Code): State | undefined => (code === null || markdownLineEnding(code) ? ok(code) : nok(code))
    return code => (markdownSpace(code) ? factorySpace(effects, after, 'linePrefix')(code) : after(code))
  },
}

function tokenizeContinuation(
  this: TokenizeContext,
  effects: Parameters<Construct['tokenize']>[0],
  ok: State,
  nok: State,
): State {
  const size = this.containerState!.size ?? 0
  const indent: Construct = {
    partial: true,
    tokenize(inner, innerOk, innerNok) {
      const check = (code: Code): State | undefined => {
        const tail = this.events.at(-1)
        const isIndented =
          tail?.[1].type === 'definitionIndent' && tail[2].sliceSerialize(tail[1], true).length === size
        return isIndented ? innerOk(code) : innerNok(code)
      }
      return factorySpace(inner, check, 'definitionIndent', size + 1)
    },
  }
  return effects.check(blankLine, factorySpace(effects, ok, 'definitionIndent', size + 1), code =>
    markdownSpace(code) ? effects.attempt(indent, ok, nok)(code) : nok(code),
  )
}
