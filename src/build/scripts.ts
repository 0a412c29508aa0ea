/** The files of script that pages ask for. */

const asked = /<script type="module" src="([^"]+)"><\/script>/g;

/** The file beside it that a script does nothing but import, as the script that begins a page does where it is bundled. */
export const goalOf = (script: string): string | undefined =>
  /^import\s*["']\.\/([^"']+)["'];?\s*$/.exec(script)?.[1];

/**
 * A page that asks for the goals of its scripts, each given by the address of the script, at once. A text asks for them after all
 * that it has to say, which would come later beside them; what a tool is there for waits for them.
 */
export function withScripts(
  html: string,
  isText: boolean,
  goals: ReadonlyMap<string, string>,
): string {
  const last: string[] = [];
  const direct = html.replaceAll(asked, (tag, address: string) => {
    const script = tag.replace(address, () => goals.get(address) ?? address);
    if (!isText) return script;
    last.push(script);
    return '';
  });
  return direct.replace('</body>', () => `${last.join('')}</body>`);
}
