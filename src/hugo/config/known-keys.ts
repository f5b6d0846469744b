/** Hugo's top-level keys, in lower case, of all generations (https://gohugo.io/configuration/all/). */

/** Every top-level key that some Hugo knows. */
export const knownKeys: ReadonlySet<string> = new Set(
  `_merge allowmissingoutputformats archetypedir assetdir author baseurl blackfriday build builddrafts buildexpired
  buildfuture cachedir caches canonifyurls capitalizelisttitles cascade changefreq cleandestinationdir clock contentdir
  contenttypes copyright datadir dateformat debug defaultcontentlanguage defaultcontentlanguageinsubdir
  defaultcontentrole defaultcontentroleinsubdir defaultcontentversion defaultcontentversioninsubdir
  defaultextension defaultlayout defaultmarkdownhandler defaultoutputformat deployment disable404 disablealiases
  disablebrowsererror disabledefaultlanguageredirect disabledefaultsiteredirect disablefastrender
  disablehugogeneratorinject disablekinds disablelanguages disablelivereload disablepathtolower disablerobotstxt
  disablerss disablesitemap disqusshortname enableemoji enablegitinfo enableinlineshortcodes
  enablemissingtranslationplaceholders enablerobotstxt environment followsymlinks footnoteanchorprefix
  footnotereturnlinkcontents forcesyncstatic frontmatter gitinfo googleanalytics hascjklanguage httpcache
  i18ndir ignorecache ignoreerrors ignorefiles ignorelogs ignorevendorpaths imaging indexes internal languagecode
  languagename languages languagedirection layoutdir locale logfile logi18nwarnings logpathwarnings markup mediatypes
  menu menus metadataformat minify mmark module newcontenteditor nochmod notimes outputformats outputs page paginate
  paginatepath pagination panicOnWarning params permalinks pluralizelisttitles pluralizesplitters post
  preservetaxonomynames printi18nwarnings printpathwarnings printunusedtemplates privacy publishdir pygmentscodefences
  pygmentscodefencesguesssyntax pygmentsoptions pygmentsstyle pygmentsuseclasses pygmentsuseclassic quiet
  reflinkserrorlevel reflinksnotfoundurl related relativeurls removepathaccents rendersegments rendertomemory
  resourcedir roles rsslimit rssuri sectionpagesmenu security segments server services sitemap social source staticdir
  staticdir0 staticdir1 staticdir2 staticdir3 staticdir4 staticdir5 staticdir6 staticdir7 staticdir8 staticdir9
  staticdir10 stepanalysis summarylength taxonomies templatemetrics templatemetricshints theme themesdir timeout
  timezone title titlecasestyle uglyurls usemodtime verbose verboselog versions watch workingdir archetypes`
    .toLowerCase()
    .split(/\s+/),
)
