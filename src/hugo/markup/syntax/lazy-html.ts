/**
 * Tags on lines that continue a paragraph of a container without its indent: there, too, a tag by itself begins no block.
 * micromark lets it.
 *
 *     - an input            ->   <li>an input\n<img src="input.png"></li>
 *     <img src="input.png">
 */
import type { Root } from 'mdast'
import type { Construct, TokenizeContext } from 'micromark-util-types'
import type { Plugin } from 'unified'

/** Leave blocks of HTML to a construct that treats such lines as others. */
export const remarkLazyHtml: Plugin<[], Root> = function () {
  const data = this.data()
  data.micromarkExtensions ??= []
  data.micromarkExtensions.push({ flow: { 60: htmlBlock }, disable: { null: ['htmlFlow'] } })
}

const htmlBlock: Construct = {
  name: 'htmlBlock',
  concrete: true,
  tokenize(effects, ok, nok) {
    return stockHtmlFlow(this).tokenize.call(withoutLaziness(this), effects, ok, nok)
  },
  resolveTo: (events, context) => stockHtmlFlow(context).resolveTo!(events, context),
}

function stockHtmlFlow({ parser }: TokenizeContext): Construct {
  return [parser.constructs.flow[60] ?? []].flat().find(({ name }) => name === 'htmlFlow')!
}

function withoutLaziness(context: TokenizeContext): TokenizeContext {
  const parser = { ...context.parser, lazy: {} }
  return new Proxy(context, {
    get: (target, key) => (key === 'parser' ? parser : Reflect.get(target, key)),
  })
}
