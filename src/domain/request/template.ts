/** A template is text with the names of fields in braces: "Company Name: {company}". */
const placeholder = /\{([a-z0-9-]+)\}/g;

/** The fields that a template names, each once. */
export const fieldsNamedIn = (template: string): string[] => [
  ...new Set([...template.matchAll(placeholder)].map(([, id = '']) => id)),
];

/**
 * A template with its fields filled. A line is dropped where a field that it names has nothing to say; of several blank lines
 * that then follow each other, one stays. What is filled in is not read as a template again.
 */
export function fillTemplate(template: string, textOf: (id: string) => string): string {
  const lines = template
    .split('\n')
    .filter((line) => fieldsNamedIn(line).every((id) => textOf(id) !== ''));
  return lines
    .filter((line, index) => line.trim() !== '' || lines[index - 1]?.trim() !== '')
    .join('\n')
    .trim()
    .replace(placeholder, (_, id: string) => textOf(id));
}
