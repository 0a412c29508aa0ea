/** The cells of a table as text: commas, semicolons or tabs, quotes or none, with or without a BOM. Loads its parser on first use. */
export async function cellsOf(text: string): Promise<string[][]> {
  const { default: Papa } = await import('papaparse');
  return Papa.parse<string[]>(text, { delimitersToGuess: [',', ';', '\t'] }).data;
}
