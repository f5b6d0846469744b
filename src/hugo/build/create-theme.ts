/** A new theme that shows a site plainly, for its author to build upon (hugo commands/new.go). */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { Diagnostic } from '../../shared/diagnostic.ts'
import { loadConfig } from '../config/load-config.ts'
import { encodeData } from '../funcs/encode-data.ts'
import { configOptions } from './build.ts'
import { folderInUse } from './messages.ts'
import type { BuildOptions } from './options.ts'

/** What theme to make. */
export interface CreateThemeOptions extends BuildOptions {
  readonly name: string
  /** Format of its configuration; default `toml`. */
  readonly format?: 'toml' | 'yaml' | 'json' | undefined
}

const templates: Readonly<Record<string, string>> = {
  'archetypes/default.md': `---
title: '{{ replace .Name "-" " " | title }}'
date: {{ .Date }}
draft: true
---
`,
  'layouts/_default/baseof.html': `<!DOCTYPE html>
<html lang="{{ site.Language.Lang }}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>{{ if not .IsHome }}{{ .Title }} | {{ end }}{{ site.Title }}</title>
  <link rel="stylesheet" href="{{ "css/main.css" | relURL }}">
</head>
<body>
  <header>{{ partial "menu.html" . }}</header>
  <main>{{ block "main" . }}{{ end }}</main>
</body>
</html>
`,
  'layouts/_default/list.html': `{{ define "main" }}
<h1>{{ .Title }}</h1>
{{ .Content }}
<ul>
  {{ range .Pages }}
  <li><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a></li>
  {{ end }}
</ul>
{{ end }}
`,
  'layouts/_default/single.html': `{{ define "main" }}
<h1>{{ .Title }}</h1>
{{ .Content }}
{{ end }}
`,
  'layouts/partials/menu.html': `<nav>
  <a href="{{ "" | relURL }}">{{ site.Title }}</a>
  {{ range site.Menus.main }}
  <a href="{{ .URL }}"{{ if $.IsMenuCurrent "main" . }} aria-current="page"{{ end }}>{{ .Name }}</a>
  {{ end }}
</nav>
`,
  'static/css/main.css': `body {
  font-family: system-ui, sans-serif;
  line-height: 1.5;
  margin: 0 auto;
  max-width: 48rem;
  padding: 1rem;
}
`,
}

/** Make a theme in the site's folder of themes; nothing is written over. */
export function createTheme({ name, format = 'toml', ...options }: CreateThemeOptions): {
  readonly files: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
} {
  const { root, themesDir } = loadConfig(configOptions(options))
  const folder = join(root, themesDir, name)
  if (existsSync(folder) && readdirSync(folder).length > 0)
    return { files: [], diagnostics: [folderInUse(relative(root, folder))] }
  const config = new Map<string, unknown>([
    ['title', name],
    ['module', new Map([['hugoVersion', new Map([['min', '0.111.0']])]])],
  ])
  const files = { ...templates, [`hugo.${format}`]: encodeData(format, config) }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return {
    files: Object.keys(files)
      .map(path => join(relative(root, folder), path))
      .sort(),
    diagnostics: [],
  }
}
