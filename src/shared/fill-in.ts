/** Text with gaps: `Host {host} is rebooting.` */

/** What fills the gaps, by name. */
export type GapValues = Readonly<Record<string, string | number>>

/** Fill the gaps of a text; one without a value stays as it is. */
export function fillIn(text: string, values: GapValues): string {
  return text.replace(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap))
}
