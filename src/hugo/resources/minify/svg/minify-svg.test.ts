import { describe, expect, it } from 'vitest'
import { minifySvg } from './minify-svg.ts'

// What Hugo 0.131 and Hugo 0.169 make of them.
const examples: readonly (readonly [string, string, string])[] = [
  [
    '<?xml version="1.0"?><!DOCTYPE svg PUBLIC "a" "b"><!-- c --><svg version="1.1" x="0px" y="0" width="10px" xml:space="preserve"> <g> </g> </svg>',
    '<svg width="10"><g/></svg>',
    '<svg width="10"><g/></svg>',
  ],
  [
    '<svg viewBox="0 0 100.50,20" fill="#FF0000" stroke="White" color="currentColor"><metadata><a/></metadata><path d=""/></svg>',
    '<svg viewBox="0 0 100.5 20" fill="red" stroke="#fff" color="currentcolor"><path d=""/></svg>',
    '<svg viewBox="0 0 100.5 20" fill="#F00" stroke="White" color="currentColor"><path d=""/></svg>',
  ],
  [
    '<svg style="fill: #FFFFFF;"><style type="text/css"> .a { fill: red; } </style><style><![CDATA[ .a { b: c } ]]></style></svg>',
    '<svg style="fill:#fff"><style>.a{fill:red}</style><style>.a{b:c}</style></svg>',
    '<svg style="fill:#fff"><style>.a{fill:red}</style><style>.a{b:c}</style></svg>',
  ],
  [
    '<svg xmlns:i="x" i:a="b"><i:view a="b"/><svg:g/><defs id="a"/><use xlink:href="#b"/></svg>',
    '<svg xmlns:i="x" i:a="b"><i:view a="b"/><svg:g/><defs id="a"/><use xlink:href="#b"/></svg>',
    '<svg><g/><use xlink:href="#b"/></svg>',
  ],
  [
    '<svg><text title="say &quot;hi&quot;"> a\n b &#x41;&#233; </text></svg>',
    '<svg><text title=\'say "hi"\'>a\nb A&#233;</text></svg>',
    '<svg><text title=\'say "hi"\'>a\nb A&#233;</text></svg>',
  ],
  [
    '<svg><foreignObject><p> a  b </p></foreignObject></svg>',
    '<svg><foreignObject><p> a  b </p></foreignObject></svg>',
    '<svg><foreignObject><p> a  b </p></foreignObject></svg>',
  ],
]

describe('minifySvg', () => {
  it.each(examples)('writes %s as Hugo 0.131 does', (document, expected) => {
    expect(minifySvg(document, { keepsForeign: true, lowersColours: true })).toBe(expected)
  })

  it.each(examples)('writes %s as Hugo 0.169 does', (document, _, expected) => {
    expect(minifySvg(document, { keepsForeign: false, lowersColours: false })).toBe(expected)
  })
})
