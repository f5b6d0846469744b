/**
 * Where the JavaScript port writes other HTML than Asciidoctor 2.0.18, the one Hugo's users have from their
 * distributions: widths of tables, page breaks, links of images to themselves, images whose title is empty, and the
 * classes of code whose highlighter is not installed (lib/asciidoctor/converter/html5.rb and syntax_highlighter.rb).
 */
import { Html5Converter, SyntaxHighlighter, SyntaxHighlighterBase } from '@asciidoctor/core'

/** Writes HTML as Asciidoctor 2.0.18 does. */
export class RubyConverter extends Html5Converter {
  /**
   * `<table width="50%">` becomes `<table style="width: 50%;">`, its columns likewise.
   *
   * @param {import('@asciidoctor/core').AbstractBlock} node
   */
  async convert_table(node) {
    const html = await super.convert_table(node)
    const end = html.indexOf('</colgroup>')
    const head = end === -1 ? html.indexOf('>') + 1 : end
    return styleWidths(html.slice(0, head), /^<table\b[^>]*>|<col\b[^>]*>/gm) + html.slice(head)
  }

  /**
   * The columns of a horizontal list are styled like those of a table.
   *
   * @param {import('@asciidoctor/core').List} node
   */
  async convert_dlist(node) {
    const html = await super.convert_dlist(node)
    const end = node.style === 'horizontal' ? html.indexOf('</colgroup>') : -1
    return end === -1 ? html : styleWidths(html.slice(0, end), /^<col\b[^>]*>/gm) + html.slice(end)
  }

  async convert_page_break() {
    return '<div style="page-break-after: always;"></div>'
  }

  /**
   * A title that is empty is a title: its caption is shown, and `link=self` is the link that it says.
   *
   * @param {import('@asciidoctor/core').Block} node
   */
  async convert_image(node) {
    const html = await super.convert_image(node)
    const linked =
      node.getAttribute('link') === 'self' ? html.replace(/(<a class="image" href=")[^"]*/, '$1self') : html
    if (!isUntitled(node)) return linked
    return linked.replace(/\n<\/div>$/, `\n<div class="title">${node.getAttribute('caption', '')}</div>\n</div>`)
  }
}

/** @param {string} html @param {RegExp} tags */
function styleWidths(html, tags) {
  return html.replace(tags, tag => tag.replace(/ width="([^"]*)"/, ' style="width: $1;"'))
}

/** @param {import('@asciidoctor/core').AbstractBlock} node */
function isUntitled(node) {
  return !node.hasTitle() && node.attributes.title === ''
}

/**
 * Count images with an empty title among the figures, as those with a title are.
 *
 * @param {import('@asciidoctor/core').Document} document
 */
export async function numberUntitledImages(document) {
  const images = await document.findBy({ context: 'image' })
  const prefix = document.attributes['figure-caption']
  if (!prefix || !images.some(image => isUntitled(image) && image.attributes.caption === undefined)) return
  let number = 0
  for (const image of images) {
    if (image.numeral) {
      const before = image.numeral
      image.numeral = ++number
      image.caption = String(image.caption).replace(`${before}. `, `${number}. `)
    } else if (isUntitled(image) && image.attributes.caption === undefined) {
      image.attributes.caption = `${prefix} ${++number}. `
    }
  }
}

/** Code that a highlighter of Ruby would colour, had it been installed: Asciidoctor leaves its class and no colours. */
class AbsentHighlighter extends SyntaxHighlighterBase {
  /** @param {string} name @param {string} [backend] @param {object} [options] */
  constructor(name, backend, options) {
    super(name, backend, options)
    this._preClass = name === 'coderay' ? 'CodeRay' : name
  }
}

/** Code that Prettify colours in the reader's browser. */
class PrettifyHighlighter extends SyntaxHighlighterBase {
  /** @param {string} name @param {string} [backend] @param {object} [options] */
  constructor(name, backend, options) {
    super(name, backend, options)
    this._preClass = 'prettyprint'
  }

  /**
   * @param {import('@asciidoctor/core').Block} node
   * @param {string} language
   * @param {{ transform?: Function }} options
   */
  format(node, language, options) {
    if (!node.hasAttribute('linenums')) return super.format(node, language, options)
    const start = node.getAttribute('start')
    const transform = (/** @type {{ class: string }} */ pre) => {
      pre.class += start ? ` linenums:${start}` : ' linenums'
    }
    return super.format(node, language, { ...options, transform })
  }
}

/** Let `:source-highlighter:` name the highlighters that the port lacks. */
export function registerHighlighters() {
  SyntaxHighlighter.register(AbsentHighlighter, 'rouge', 'coderay', 'pygments')
  SyntaxHighlighter.register(PrettifyHighlighter, 'prettify')
}
