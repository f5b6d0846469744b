/** The `inflect` namespace: plural, singular and readable forms of words (Hugo manual, functions/inflect). */
import { atLeast } from '../config/generation.ts'
import { toText } from './convert.ts'
import type { Namespace } from './function-spec.ts'
import { pluralize, singularize } from './inflect-word.ts'
import { isNumber, numberOf } from './inspect.ts'

/** The functions of `inflect`. */
export const inflectNamespace: Namespace = {
  name: 'inflect',
  functions: {
    Pluralize: {
      arity: 1,
      call: word => pluralize(toText(word)),
      aliases: ['pluralize'],
      examples: [
        [
          '{{ pluralize "cat" }} {{ pluralize "person" }} {{ pluralize "Sheep" }} {{ pluralize "category" }}',
          'cats people Sheep categories',
        ],
      ],
    },
    Singularize: {
      arity: 1,
      call: word => singularize(toText(word)),
      aliases: ['singularize'],
      examples: [
        [
          '{{ singularize "cats" }} {{ singularize "people" }} {{ singularize "wolves" }} {{ singularize "news" }}',
          'cat person wolf news',
        ],
      ],
    },
    Humanize: {
      arity: 1,
      bind: deps => word =>
        humanize(isNumber(word) ? String(numberOf(word)) : toText(word), atLeast(deps.generation, '0.111')),
      aliases: ['humanize'],
      examples: [
        [
          '{{ humanize "my-first-post" }}; {{ humanize "myCamelPost" }}; {{ humanize "52" }}; {{ humanize 103 }}',
          'My first post; My camel post; 52nd; 103rd',
        ],
        [
          '{{ humanize "user_id" }}; {{ humanize "FOO BAR" }}; {{ humanize "HTMLParser" }}',
          'User ID; Foo bar; HTML parser',
        ],
      ],
    },
  },
}

/** Turn a name such as `my-first-post` into a phrase; a number becomes an ordinal (gobuffalo/flect Humanize). */
export function humanize(word: string, knowsAcronyms = true): string {
  if (/^[+-]?\d+$/.test(word)) return ordinal(Number(word))
  // The library of the Blackfriday years took `_id` for the end of a column's name.
  const name = knowsAcronyms ? word : word.replace(/_id$/, '')
  return wordsOf(name)
    .map((part, i) =>
      knowsAcronyms && acronyms.has(part.toUpperCase()) ? part.toUpperCase() : plainWord(part, i === 0),
    )
    .join(' ')
}

/** Part a name at `_ : - /` and signs, before a capital after a small letter, and after an acronym. */
function wordsOf(name: string): string[] {
  return name
    .replace(/(\p{Ll}|\p{N}|\p{P})(\p{Lu})/gu, '$1 $2')
    .replace(/\p{Lu}{2,}(?=\p{Ll})/gu, capitals =>
      acronyms.has(capitals.slice(0, -1)) ? `${capitals.slice(0, -1)} ${capitals.slice(-1)}` : capitals,
    )
    .split(/[_:\-/]+|[^\p{L}\p{Nd}\p{P}`]+/u)
    .filter(part => part !== '')
}

function ordinal(number: number): string {
  const value = Math.abs(number)
  const teen = value % 100 >= 11 && value % 100 <= 13
  const suffix = teen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')
  return `${number}${suffix}`
}

/** Acronyms that are written in capitals, of which networks have many. */
const acronyms = new Set(
  (
    'OK UTF8 HTML JSON JWT ID UUID SQL ACK ACL ADSL AES ANSI API ARP ATM BGP BSS CCITT CHAP CIDR CIR CLI CPE CPU CRC CRT CSMA CMOS ' +
    'DCE DEC DES DHCP DNS DRAM DSL DSLAM DTE DMI EHA EIA EIGRP EOF ESS FCC FCS FDDI FTP GBIC GEPOF HDLC HTTP HTTPS IANA ICMP IDF IDS ' +
    'IEEE IETF IMAP IP IPS ISDN ISP LACP LAN LAPB LAPF LLC MAC MC MDF MIB MPLS MTU NAC NAT NBMA NIC NRZ NRZI NVRAM OSI OSPF OUI PAP ' +
    'PAT PC PIM PCM PDU POP3 POTS PPP PPTP PTT PVST RAM RARP RFC RIP RLL ROM RSTP RTP RCP SDLC SFD SFP SLARP SLIP SMTP SNA SNAP SNMP ' +
    'SOF SRAM SSH SSID STP SYN TDM TFTP TIA TOFU UDP URL URI USB UTP VC VLAN VLSM VPN W3C WAN WEP WPA WWW'
  ).split(' '),
)

function plainWord(word: string, isFirst: boolean): string {
  const lower = word.toLowerCase()
  return isFirst ? lower.replace(/^./u, first => first.toUpperCase()) : lower
}
