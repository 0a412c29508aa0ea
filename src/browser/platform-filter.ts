import {
  type PlatformFilter,
  countOf,
  matches,
  queryOf,
  readFacts,
  readFilter,
} from '@domain/platform-filter.ts';

/** Lets the form in an element filter the table beside it, and keeps the filter in the address. */
export function startFilter(root: HTMLElement): void {
  const form = root.querySelector('form');
  const table = root.querySelector('table');
  const output = root.querySelector('output');
  if (!form || !table || !output) return;

  // Each platform is a <tbody>: a row to compare by, and a row with the rest.
  const rows = [...table.tBodies].map((row) => ({ row, facts: readFacts(row.dataset) }));
  const countries = rows.flatMap(({ facts }) => facts.countries);

  const show = (filter: PlatformFilter) => {
    for (const { row, facts } of rows) row.hidden = !matches(facts, filter);
    const shown = rows.filter(({ row }) => !row.hidden).length;
    table.hidden = shown === 0;
    output.textContent = countOf(shown, rows.length);
    const query = queryOf(filter);
    fill(form, new URLSearchParams(query));
    keepInAddress(query);
  };

  const followAddress = () => {
    show(readFilter(new URLSearchParams(location.search), countries));
    const target = document.getElementById(location.hash.slice(1));
    const asked = rows.find(({ row }) => row.hidden && row.contains(target));
    if (!asked) return;
    show({});
    asked.row.scrollIntoView();
  };

  form.addEventListener('change', () => show(readFilter(new FormData(form), countries)));
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    show({});
  });
  // Comes with Back and Forward, and with links to a row of this page.
  window.addEventListener('popstate', followAddress);
  followAddress();
}

function fill(form: HTMLFormElement, asked: URLSearchParams): void {
  for (const field of form.elements) {
    if (field instanceof HTMLSelectElement) field.value = asked.get(field.name) ?? '';
    if (field instanceof HTMLInputElement) field.checked = asked.get(field.name) === field.value;
  }
}

function keepInAddress(query: string): void {
  if (query === location.search) return;
  try {
    history.replaceState(history.state, '', `${location.pathname}${query}${location.hash}`);
  } catch {
    // Some browsers refuse after many changes in a row; the table is filtered all the same.
  }
}
