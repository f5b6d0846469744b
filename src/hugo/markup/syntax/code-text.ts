/** Code spans over several lines: the blanks a line begins with belong to the paragraph, not to the code. */
import type { Root } from 'mdast'
import type { Plugin } from 'unified'

/** Leave out the blanks at the start of lines within code spans. */
export const remarkCodeText: Plugin<[], Root> = function () {
  const data = this.data()
  data.fromMarkdownExtensions ??= []
  data.fromMarkdownExtensions.push({
    exit: {
      codeTextData(token) {
        const tail = this.stack.pop()
        if (tail?.type !== 'text') return
        const text = this.sliceSerialize(token)
        tail.value += /[\r\n]$/.test(tail.value) ? text.trimStart() : text
        const { line, column, offset } = token.end
        tail.position!.end = { line, column, offset }
      },
    },
  })
}
