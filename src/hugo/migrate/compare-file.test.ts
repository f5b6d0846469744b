import { describe, expect, it } from 'vitest'
import { compareFile } from './compare-file.ts'

const digest = 'd41d8cd98f00b204e9800998ecf8427e'
const sha256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

describe('compareFile', () => {
  it.each<[string, string, string, string]>([
    ['white space between blocks', 'a.html', '<ul>\n  <li>a</li>\n</ul>', '<ul><li> a</li></ul>'],
    ['runs of white space in a text', 'a.html', '<p>a  b\nc</p>', '<p>a b c</p>'],
    ['the order of attributes', 'a.html', '<a href="x" class="b a">t</a>', "<a class='a b' href=x>t</a>"],
    ['closing tags that are implied', 'a.html', '<ul><li>a<li>b</ul><p>c', '<ul><li>a</li><li>b</li></ul><p>c</p>'],
    ['elements that are implied', 'a.html', '<table><tr><td>a', '<html><table><tbody><tr><td>a</table></html>'],
    ['how a character is written', 'a.html', '<p>&rsquo;&#34;</p>', '<p>’"</p>'],
    ['how a void element is closed', 'a.html', '<br/><img src="a" />', '<br><img src="a">'],
    ['comments and the doctype', 'a.html', '<!doctype html><!-- x --><p>a</p>', '<p>a</p>'],
    ['the generator', 'a.html', '<meta name="generator" content="Hugo 0.131.0"><p>a', '<p>a'],
    ['ends of lines', 'a.html', '<pre>a\r\nb</pre>', '<pre>a\nb</pre>'],
    ['the line break that begins a pre', 'a.html', '<pre>\na</pre>', '<pre>a</pre>'],
    ['space in a style', 'a.html', '<p style="a : b;">', '<p style="a:b">'],
    ['random ids', 'a.html', `<p id="p${digest}">`, `<p id="p${digest.replace('d4', 'aa')}">`],
    ['time stamps', 'a.html', '<img src="a.png?1700000000">', '<img src="a.png?1800000000">'],
    ['the generator of a feed', 'index.xml', '<a><generator>Hugo</generator></a>', '<a><generator/></a>'],
    ['CDATA and space in a feed', 'index.xml', '<a> <b><![CDATA[<i>]]></b></a>', '<a><b>&lt;i&gt;</b></a>'],
    ['order and space in JSON', 'index.json', '{"a": 1, "b": [2]}', '{"b":[2],"a":1.0}'],
  ])('takes %s for no difference', (_, path, theirs, ours) => {
    expect(compareFile(path, theirs, ours)).toBeUndefined()
  })

  it.each<[string, string, string, string, string, string, string]>([
    [
      'a text',
      'a.html',
      '<main id="m"><p>x</p><p>one</p>',
      '<main id="m"><p>x</p><p>two</p>',
      '#m > p:nth-of-type(2)',
      '"one"',
      '"two"',
    ],
    ['space beside an inline element', 'a.html', '<p>a <b>c</b></p>', '<p>a<b>c</b></p>', 'p', '"a "', '"a"'],
    [
      'an attribute',
      'a.html',
      '<body><a href="x">t</a>',
      '<body><a href="y">t</a>',
      'a',
      '<a href="x">',
      '<a href="y">',
    ],
    [
      'an element too few',
      'a.html',
      '<div><p>a</p><p>b</p></div>',
      '<div><p>a</p></div>',
      'div > p:nth-of-type(2)',
      '<p>',
      '</div>',
    ],
    ['an element too many', 'a.html', '<p>a</p>', '<p>a</p><hr>', 'hr', 'the end of the page', '<hr>'],
    [
      'an attribute of the body',
      'a.html',
      '<body class="a">',
      '<body class="b">',
      'body',
      '<body class="a">',
      '<body class="b">',
    ],
    ['space in a pre', 'a.html', '<pre>a  b</pre>', '<pre>a b</pre>', 'pre', '"a  b"', '"a b"'],
    [
      'a text of a feed',
      'index.xml',
      '<r><i>1</i><i>2</i></r>',
      '<r><i>1</i><i>3</i></r>',
      'r > i:nth-of-type(2)',
      '"2"',
      '"3"',
    ],
    ['a value of JSON', 'i.json', '{"a":[{"b/c":1}]}', '{"a":[{"b/c":"1"}]}', '/a/0/b~1c', '1', '"1"'],
    ['a member of JSON that lacks', 'i.json', '[{"a":1}]', '[{}]', '/0/a', '1', 'nothing'],
    ['a line of what is no JSON', 'i.json', '[1,\n2,]', '[1,\n3,]', 'line 2', '"2,]"', '"3,]"'],
    ['a line of a text', 'a.css', 'a\nb', 'a\nb\nc', 'line 3', 'the end of the file', '"c"'],
    ['bytes', 'a.png', '\0abc', '\0ab', '', '4 bytes', '3 other bytes'],
    [
      'a fingerprint',
      'a.html',
      `<p id="${sha256}">`,
      `<p id="${sha256.replace('e3', 'aa')}">`,
      `#${sha256}`,
      `<p id="${sha256}">`,
      `<p id="${sha256.replace('e3', 'aa')}">`,
    ],
  ])('finds the place of %s', (_, path, theirs, ours, place, ofTheirs, ofOurs) => {
    expect(compareFile(path, theirs, ours)).toEqual({ place, theirs: ofTheirs, ours: ofOurs })
  })

  it('cuts long texts to the stretch where they part', () => {
    const long = 'word '.repeat(40)
    const found = compareFile('a.html', `<p>${long}same ${long}</p>`, `<p>${long}else ${long}</p>`)
    expect(found?.theirs).toMatch(/^….{0,25}same word .{0,60}…$/)
    expect(found?.ours).toMatch(/^….{0,25}else word .{0,60}…$/)
  })

  it('takes highlighted code for text when asked to, and nothing else', () => {
    const highlighted = '<pre style="color:red"><code><span>a</span> b\n</code></pre><p>c'
    const plain = '<pre><code>a b</code></pre><p>c'
    expect(compareFile('a.html', highlighted, plain)).toBeDefined()
    expect(compareFile('a.html', highlighted, plain, { relaxCode: true })).toBeUndefined()
    expect(compareFile('a.html', highlighted, plain.replace('a b', 'a c'), { relaxCode: true })).toEqual({
      place: 'pre',
      theirs: '"a b"',
      ours: '"a c"',
    })
  })

  it('leaves fingerprints aside when asked to', () => {
    const page = (digits: string, integrity: string) =>
      `<link href="/main.min.${digits}.css" integrity="sha256-${integrity}">`
    const [theirs, ours] = [page(sha256, 'abc'), page(sha256.replace('e3', 'aa'), 'xyz')]
    expect(compareFile('a.html', theirs, ours)).toBeDefined()
    expect(compareFile('a.html', theirs, ours, { ignoreFingerprints: true })).toBeUndefined()
  })
})
