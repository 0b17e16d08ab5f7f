/** What a reader sees of a mail's HTML, from its heading on. */
export function visible(html: string): string {
  return html
    .slice(html.indexOf('<h1'))
    .replace(/<!--[\s\S]*?-->|<style[\s\S]*?<\/style>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replace(/&#?\w+;/g, ' ');
}

/** Every number of a text, as it is written. */
export function numbersOf(text: string): ReadonlySet<string> {
  return new Set(text.match(/[0-9][0-9,.]*[0-9]|[0-9]/g) ?? []);
}
