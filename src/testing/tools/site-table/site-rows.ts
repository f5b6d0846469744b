/** The fourteen public workshop sites that labwright is developed against. */
import type { NpmPackage, Part, SiteRow } from './site-row.ts'

const learn = (commit: string, into: string): Part => ({ repository: 'matcornic/hugo-theme-learn', commit, into })
const postCss: readonly NpmPackage[] = [
  { package: 'postcss', version: '8.5.33' },
  { package: 'postcss-cli', version: '11.0.1' },
  { package: 'autoprefixer', version: '10.6.2' },
]

export const siteRows: readonly SiteRow[] = [
  {
    name: 'rhg',
    repository: 'RedHatGov/redhatgov.github.io',
    commit: '3cda4784cd49c91037a53ba99283420e1bd4846e',
    theme: 'redhatgov',
    hugo: 'hugo131',
    timedBeside: 'hugo111',
  },
  {
    name: 'jsc',
    repository: 'johnsimcall/redhatgov.github.io',
    commit: 'f8c6ec6922df3645b788deb2cfb98981b6faebe9',
    theme: 'redhatgov',
    hugo: 'hugo111',
    patch:
      'a lab without neighbour stands for itself as in 2019, raw HTML and asciidoctor are allowed, what the network lacks is no error',
  },
  {
    name: 'learnex',
    repository: 'matcornic/hugo-theme-learn',
    commit: '3202533a746f91c67de1a8fa373c0328ec1b403d',
    place: 'exampleSite',
    theme: 'learn',
    hugo: 'hugo111',
    patch: 'a missing network is no error',
  },
  {
    name: 'awsdr',
    repository: 'aws-samples/disaster-recovery-workshop',
    commit: '5f0bc4310aea05fc9cf6f643ff2fdf4c03674866',
    place: 'workshop',
    theme: 'learn d198cbe',
    parts: [learn('d198cbe65f064575df1ab02415980d6e44363bf9', 'workshop/themes/hugo-theme-learn')],
    hugo: 'hugo131',
  },
  {
    name: 'lacework',
    repository: 'lacework-alliances/aws-immersion-day',
    commit: '80b0e1adfb6d081674893cc4612ccbd337a0b071',
    theme: 'learn',
    hugo: 'hugo131',
  },
  {
    name: 'shiny',
    repository: 'UoMResearchIT/r-shiny-course',
    commit: 'ee69931209c3a0b06f27f7a66804c27b3ae262ed',
    theme: 'learn e817f53',
    parts: [learn('e817f53d690d35f181c896e0e320cb40f797e88c', 'themes/hugo-theme-learn')],
    hugo: 'hugo131',
  },
  {
    name: 'dbtrain',
    repository: 'andreaslongo/training-database-fundamentals',
    commit: 'c58bb92b59ac81b21ed19b88d8b7a2b8b382d41a',
    theme: 'learn d7a4481',
    parts: [learn('d7a4481ff27888804dc560f70678c5a4da0e7481', 'themes/learn')],
    hugo: 'hugo131',
    patch: 'asciidoctor is allowed',
  },
  {
    name: 'cdkws',
    repository: 'aws-samples/aws-cdk-intro-workshop',
    commit: '3a59661864d5ad3022a897fa98d13747a2764798',
    place: 'workshop',
    theme: 'copy of book',
    hugo: 'hugo131',
  },
  {
    name: 'azsust',
    repository: 'Azure/sustainability',
    commit: '20eb36ef023885d56dd9cebe81ad2087edef64c8',
    place: 'waf-workshop',
    theme: 'relearn 5.12.5',
    hugo: 'hugo131',
  },
  {
    name: 'relearnex',
    repository: 'LaunchCode-Hugo-Submodules/hugo-theme-relearn',
    commit: '778e94499c73c272db5da88bb0edb74e3a205b72',
    place: 'exampleSite',
    theme: 'relearn 6.1.1',
    hugo: 'hugo131',
  },
  {
    name: 'nuevo',
    repository: 'NuevoFoundation/workshops',
    commit: '09bc8570b1f482aeedcbda2e86a865b94670fb2b',
    theme: 'docdock',
    hugo: 'hugo131',
  },
  {
    name: 'geekdoc141',
    repository: 'thegeeklab/hugo-geekdoc',
    commit: '4c019ce33d234e777a42913928a5f6232b57eeae',
    place: 'exampleSite',
    theme: 'geekdoc 1.4.1',
    parts: [
      {
        repository: 'thegeeklab/hugo-geekdoc',
        commit: '4c019ce33d234e777a42913928a5f6232b57eeae',
        into: 'exampleSite/themes/hugo-geekdoc',
      },
    ],
    hugo: 'hugo169',
  },
  {
    name: 'acendk8s',
    repository: 'acend/kubernetes-basics-training',
    commit: '410343948a88ed90addc8d7a17ca84b1bc39478d',
    theme: 'docsy 0.11',
    modules: [
      {
        module: 'github.com/acend/docsy-acend',
        version: 'v1.0.0',
        from: { repository: 'acend/docsy-acend', commit: '9253f0a31c68145af2ccef8bcf2affdb9f59e553' },
      },
      {
        module: 'github.com/acend/docsy-plus',
        version: 'v1.2.0',
        from: { repository: 'acend/docsy-plus', commit: 'a949d38bb5168990908680555d109aa079adfc0a' },
      },
      {
        module: 'github.com/google/docsy',
        version: 'v0.11.0',
        from: { repository: 'google/docsy', commit: 'cf0c68f041daac066a0292d521461dbd092d7c31' },
      },
      {
        module: 'github.com/twbs/bootstrap',
        version: 'v5.3.3+incompatible',
        from: { package: 'bootstrap', version: '5.3.3' },
      },
      {
        module: 'github.com/FortAwesome/Font-Awesome',
        version: 'v0.0.0-20240716171331-37eff7fa00de',
        from: { package: '@fortawesome/fontawesome-free', version: '6.6.0' },
      },
      {
        module: 'github.com/google/docsy/dependencies',
        version: 'v0.7.2',
        from: {
          repository: 'google/docsy',
          commit: 'fd669b752b7f83fb2eb57cacd2c8f334f86ca7d2',
          place: 'dependencies',
        },
      },
    ],
    packages: postCss,
    hugo: 'hugo131',
  },
  {
    name: 'docsyex',
    repository: 'google/docsy-example',
    commit: '0280eba1fb7bf53acec17e15797f005d13428ade',
    theme: 'docsy 0.16',
    modules: [
      {
        module: 'github.com/google/docsy/theme',
        version: 'v0.16.0',
        from: { repository: 'google/docsy', commit: '9e5d51b788df3561681d361e2aba4170a6ddca38', place: 'theme' },
      },
    ],
    packages: [
      ...postCss,
      { package: 'rtlcss', version: '4.3.0' },
      { package: 'bootstrap', version: '5.3.8' },
      { package: '@fortawesome/fontawesome-free', version: '6.7.2' },
      // This Hugo runs PostCSS with the permissions that Node has since 22.
      { package: 'node', version: '22.23.3' },
    ],
    hugo: 'hugo169',
  },
]
