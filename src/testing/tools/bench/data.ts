/** The data of the benchmark: a made-up site of thirty pages. */

const words =
  'cluster host volume brick storage engine network migrate upgrade heal quorum replica portal lab step'.split(' ')

function sentence(seed: number, length: number): string {
  const chosen = Array.from({ length }, (_, index) => words[(seed * 7 + index * index + index * 3) % words.length])
  return `${chosen.join(' ')} & <more> than "that".`
}

function page(index: number) {
  return {
    title: `Page ${index}: ${sentence(index, 3)}`,
    permalink: `/section-${index % 4}/page ${index}/`,
    kind: index % 5 === 0 ? 'section' : 'page',
    date: `2024-0${(index % 9) + 1}-1${index % 10}`,
    minutes: (index % 6) + 1,
    draft: index % 11 === 10,
    featured: index % 7 === 0,
    summary: index % 3 === 2 ? '' : sentence(index + 1, 18),
    tags: words.slice(index % 5, (index % 5) + (index % 4) + 1),
    author: index % 2 === 0 ? { name: `Ann ${index} O'Hara`, slug: `ann-${index}` } : null,
    colour: index % 2 === 0 ? 'teal' : '#aa3355',
    image: `/images/${index}.png`,
    imageLarge: `/images/${index}@2x.png`,
    content: `<p>${words.join(' ')}</p>\n`.repeat(20),
    ancestors: ['', 'section', 'part'].map(name => ({ title: name || 'Home', permalink: `/${name}` })),
  }
}

function entry(name: string, depth: number): object {
  const children = depth === 0 ? [] : Array.from({ length: 4 }, (_, index) => entry(`${name}.${index + 1}`, depth - 1))
  return {
    name: `Entry ${name}`,
    url: `/docs/${name}/`,
    active: name.endsWith('2'),
    icon: depth === 2 ? 'book' : '',
    children,
  }
}

function headings(depth: number, name: string): object[] {
  return Array.from({ length: 4 }, (_, index) => ({
    id: `${name}-${index}`,
    title: `Heading ${name} ${index}`,
    headings: depth > 0 ? headings(depth - 1, `${name}-${index}`) : [],
  }))
}

function glossary(): Record<string, object> {
  const terms = words.map((name, index) => ({
    name,
    term: { title: name, text: sentence(index, 12), see: words.slice(index % 7, (index % 7) + (index % 3)) },
  }))
  return Object.fromEntries(
    [...new Set(words.map(word => word[0]!))].map(letter => [
      letter,
      Object.fromEntries(terms.filter(each => each.name.startsWith(letter)).map(each => [each.name, each.term])),
    ]),
  )
}

/** Make the data. */
export function benchData() {
  return {
    site: {
      title: 'Workshops & labs',
      description: sentence(1, 10),
      base: 'https://example.com',
      language: 'en',
      languages: ['en', 'de'],
      colour: 'teal',
      copyright: '© the authors',
      search: '/search',
      styles: ['/css/a.css', '/css/b.css'],
      links: words
        .slice(0, 6)
        .map((name, index) => ({ name, url: `https://example.com/${name}`, external: index % 2 === 0 })),
    },
    pages: Array.from({ length: 30 }, (_, index) => page(index)),
    menu: Array.from({ length: 5 }, (_, index) => entry(String(index + 1), 2)),
    columns: ['Name', 'Load', 'Memory', 'State', 'Address'],
    rows: Array.from({ length: 60 }, (_, index) => ({
      name: `host-${index}`,
      load: ((index * 37) % 100) / 100 + 0.005,
      memory: 16 * ((index % 5) + 1),
      up: index % 6 !== 0,
      address: `10.0.0.${index}`,
    })),
    tags: words.map((name, index) => ({ name, count: index * 3 })),
    query: { text: 'host & "brick"', hint: "what's up", tag: 'brick', sizes: [10, 20, 50], size: 20 },
    glossary: glossary(),
    toc: { headings: headings(2, 'h') },
    sections: Array.from({ length: 6 }, (_, index) => ({
      id: `part-${index}`,
      title: `Part ${index} <of> 6`,
      content: `<p>${sentence(index, 40).replace('&', '&amp;').replace('<more>', 'more')}</p>`,
      notices: ['tip', 'warning', 'note']
        .slice(index % 3)
        .map(type => ({ type, text: `<em>${type}</em> for ${index}` })),
    })),
  }
}
