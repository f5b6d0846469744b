/**
 * A bare site with our theme and one lab in it, as an author would lay it out: the seed lab where it is at hand, and a lab
 * of the same constructs that this repository holds.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'

/** The folder of this repository, which is itself the site that we publish. */
export const repository = path.dirname(createRequire(import.meta.url).resolve('labwright/package.json'))

/** The lab of the same constructs as the seed, which always is at hand. */
export const seedLikeLab = path.join(
  repository,
  'src/testing/fixtures/seed-like/content/workshops/hyperconverged/lab4.md',
)

/** Find the seed lab: LABWRIGHT_SEED, else ../shared/seed/lab4.md; undefined when neither is there. */
export function findSeedLab(): string | undefined {
  return [process.env.LABWRIGHT_SEED, path.join(repository, '../shared/seed/lab4.md')].find(
    file => file && existsSync(file),
  )
}

/** What stands beside the lab. */
export interface LabSiteOptions {
  /** Text of `lab4.exercise.yaml`; absent for a lab without exercise. */
  readonly exercise?: string
}

/** Lay out a bare site around a lab's text, with stand-ins for its pictures; give its folder. */
export function createLabSite(lab: string, { exercise }: LabSiteOptions = {}): string {
  const site = mkdtempSync(path.join(os.tmpdir(), 'labwright-lab-'))
  const workshop = path.join(site, 'content/workshops/hyperconverged')
  mkdirSync(workshop, { recursive: true })
  mkdirSync(path.join(site, 'themes'))
  symlinkSync(path.join(repository, 'themes/labwright'), path.join(site, 'themes/labwright'))
  writeFileSync(
    path.join(site, 'hugo.toml'),
    'title = "Workshops"\nbaseURL = "/"\ntheme = "labwright"\n[taxonomies]\nworkshop = "workshops"\n[markup.goldmark.renderer]\nunsafe = true\n',
  )
  writeFileSync(path.join(workshop, 'lab4.md'), lab)
  if (exercise !== undefined) writeFileSync(path.join(workshop, 'lab4.exercise.yaml'), exercise)
  cpSync(path.join(path.dirname(seedLikeLab), 'images'), path.join(workshop, 'images'), { recursive: true })
  return site
}

/** Read the exercise of our own lab, whose four steps are those of the seed lab too. */
export function upgradeExercise(): string {
  return readFileSync(path.join(repository, 'content/workshops/hyperconverged/live-migration.exercise.yaml'), 'utf8')
}
