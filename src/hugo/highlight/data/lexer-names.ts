/**
 * The names under which Chroma knows its lexers, aliases and file name endings among them, by the generation that has them.
 * Found by asking each Hugo to highlight a fence of that name; a name that is not here is shown as plain code.
 */

/** Names that all generations know. */
const common = `
  1p 1s 1s:enterprise 3pm _exrc _gvimrc _vimrc abap abl abnf aconf actionscript actionscript3 ada ada2005 ada95 adb
  ads al angular2 antlr apache apache.conf apache2.conf apacheconf apl applescript arduino arexx armasm as as3 asm
  autodelegate autohandler automount aux awk b b3d bal ballerina bas bash bash-session bash_* bashrc basic bat batch
  batchfile bb bf bib bibtex bicep bind blitzbasic bnf bplus bqn brainfuck bsdmake bzl c c# c++ caddy caddyfile capnp
  cassandra cassette cc cdf ceylon cf cf3 cfengine3 cfg cfs cfstatement chai chaiscript chapel cheetah chpl cjs cl
  clj clojure cls cmake cmakelists.txt cmd cob cobol coffee coffee-script coffeescript common-lisp console coq cp cpp
  cpy cql cr crystal cs csh csharp csproj css cts cucumber cxx cython d dal dart decls def device dhandler di diff
  django django/jinja dns dnssd docker dockerfile dosbatch dosini dtd duby dyl dylan dzn ebnf ebuild ecl eclass el
  elisp elixir elm emacs emacs-lisp emacslisp env epf eps erf erl erlang es escript ex exheres-0 exlib exs f f03 f90
  f95 factor feature fennel fish fishshell fnl forth fortran fortranfixed frag frt fs fsharp fsi fsproj fth fun fzn
  gas gawk gd gdscript gemspec geo gherkin glsl gnuplot go go-html-template go-text-template go.tmpl golang gql
  gradle graphql graphqls groff groovy gsed gvimrc h h++ handlebars haskell haxe hbs hcl hexdump hh hlb hlsl hlsli
  hpp hrl hs htm html http hx hxx hy hylang i idc idr idris igor igorpro ijs inc inf ini ino intr io ipf j java
  java-properties javascript jinja jl js jsm json jsx julia jungle jy kotlin ksh kt latex lighttpd lighty link lisp
  ll llvm load lua m m2 ma mak make makefile mako man mao mariadb markdown mason mathematica matlab mawk mc
  mcfunction md meson meson.build meson_options.txt metal mf mhtml mi minizinc mjs mk mkd ml mli mlir mll mly mma mod
  modula-2 modula2 monkeyc morrowind morrowindscript mount mts mwscript myghty mysql myt mzn nasm nawk nb nbp netdev
  network newspeak ng2 nginx nginx.conf nim nimrod nix nixos no-highlight nroff ns2 obj-c objc objective-c objectivec
  ocaml octave ones onesenterprise openedge openedgeabl openscad org orgmode p pacman.conf pacmanconf patch path pc
  perl php php3 php4 php5 pig pkgconfig pl pl/pgsql plain plaintext plc plot plpgsql plt plutus-core pm pony posh
  postgres postgresql postscr postscript pov povray powerquery powershell pp pq pro progress prolog promql properties
  proto protobuf ps ps1 psd1 psl psm1 puppet pwsh pxd pxi py py2 py3 pyi pylintrc pyrex python python2 python3 pyw
  pyx qbasic qbs qml r racket ragel rake rb rbw rbx re react reason reasonml reg registry rei rex rexx rkt rktd rktl
  rq rs rs.in rss rst ruby rust rvt rx s sage sas sass sc scad scala sce scheme sci scilab scm scope scss sed service
  sh sh-session shell shell-session sieve sig siv slice smalltalk smarty sml snobol socket sol solidity sparql
  spitfire splus spt sql squeak squid squid.conf squidconf ss ssed st stas styl stylus sv svelte svg svh swap swift
  systemd systemverilog t t-sql tablegen tac tape target tasm tcl tcsh td termcap termcap.src terminfo terminfo.src
  terraform tex text tf thrift timer tmpl toc toml tpl tradingview transact-sql ts tsql tst tsx ttl tu turing turtle
  tv twig txt typescript typoscript typoscriptcssdata typoscripthtmldata udiff v v.mod vala vapi vb vb.net vbnet
  vcxproj verilog vert vhd vhdl vhs vim viml vimrc vlang vsh vshell vue vuejs vv w wdte whiley winbatch wlua wsdl wsf
  xhtml xml xorg xorg.conf xsd xsl xslt yaml yang yml zed zig zone zsh zshrc`

/** Names known since 0.131. */
const since0131 = `
  agda ahk ahkl alloy als aql au3 autohotkey autoit avsc cginc cue dax desktop desktop_entry dhcpd.conf dpk dpr edn
  eex fx fxh gd3 gdscript3 gleam go-template gotmpl ha hare hc hc.z holyc iscdhcpd justfile lpk lpr materialize mt mx
  mzsql natural ndisasm objectpascal odin pas pml poetry.lock pr prm prom promela prql rego rpmspec smali sourcepawn
  sp spec tal tpp uc ucode uxntal wgsl wl z80`

/** Names known since 0.169. */
const since0169 = `
  ampl ansible art arturo atl beef build c3 c3i c3t container containerfile core csv devicetree dts dtsi epsf epsi
  erb gemfile gemfile-lock gemfile.lock gemfilelock gettext image janet jdn json.jbuilder json5 jsonata jsonc jsonl
  jsonnet kak kakoune kakrc kakscript kdl kts kube lateralus lean lean4 libsonnet lilypond lox ltl luau ly mbt mcad
  mcf meson.options microcad mo modelica mojo moon moonbit moonscript nsh nsi nsis nu pbtxt pfa po pod pot qrc rform
  rgbasm rh ring rpgle run scd scdoc snbt spade sqlrpgle star starlark t42 templ textpb textproto txtpb typ typst
  ucad uv.lock volume vtt wast wat webvtt zon`

const words = (text: string): string[] => text.trim().split(/\s+/)
const names0111: ReadonlySet<string> = new Set(words(common))
const names0131: ReadonlySet<string> = new Set([...names0111, ...words(since0131)])
const names0169: ReadonlySet<string> = new Set([...names0131, ...words(since0169)])

/** Get the names that a generation of Hugo knows, in lower case. */
export function getLexerNames(generation: string): ReadonlySet<string> {
  if (generation === '0.169') return names0169
  return generation === '0.131' ? names0131 : names0111
}
