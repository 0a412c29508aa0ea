import { rest } from '@browser/in-parts.ts';
import { type Answer, openIndex, type SearchIndex } from '@browser/search-index.ts';
import { sections } from '@domain/section.ts';
import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** Draws the results into the dialog of a search, and answers from then on to what is typed there. */
export function mount(root: HTMLElement): void {
  const input = root.querySelector('input');
  const place = root.querySelector('.search-results');
  if (!input || !place) return;
  const { base = '/', contact = '', contactHref = '', unavailable = '' } = root.dataset;
  render(
    <Results
      input={input}
      base={base}
      contact={{ label: contact, href: contactHref }}
      unavailable={unavailable}
    />,
    place,
  );
}

interface Props {
  readonly input: HTMLInputElement;
  readonly base: string;
  readonly contact: { label: string; href: string };
  /** What is said where the search could not be loaded. */
  readonly unavailable: string;
}

type Outcome =
  | { kind: 'idle' }
  /** Pages were found, so many; those best first whose words have come. */
  | { kind: 'found'; query: string; pages: number; answers: readonly Answer[] }
  | { kind: 'unavailable' };

function Results({ input, base, contact, unavailable }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const query = useTyped(input);
  const [section, setSection] = useState<string>();
  const outcome = useOutcome(base, query, section);
  useKeys(input, list, outcome.kind === 'found' ? outcome.query : undefined);

  return (
    <>
      <fieldset class="search-sections">
        <legend class="sr-only">Search in</legend>
        {[undefined, ...sections].map((name) => (
          <label key={name}>
            <input
              type="radio"
              name="section"
              checked={section === name}
              onChange={() => setSection(name)}
            />
            {name ?? 'Everything'}
          </label>
        ))}
      </fieldset>
      <output class="search-status">{statusOf(outcome, unavailable)}</output>
      {outcome.kind === 'found' && outcome.answers.length > 0 && (
        <ul ref={list} class="search-answers">
          {outcome.answers.map((answer) => (
            <Page key={answer.url} {...answer} />
          ))}
        </ul>
      )}
      {outcome.kind !== 'idle' && (outcome.kind !== 'found' || outcome.pages === 0) && (
        <p>
          The <a href={`${base}reference/glossary/`}>glossary</a> explains the words used here. Or
          ask Codat's Solutions team: <a href={contact.href}>{contact.label}</a>.
        </p>
      )}
    </>
  );
}

function Page({ title, url, section, headings }: Answer) {
  return (
    <li>
      <a class="search-page" href={url}>
        {title}
        {section && <span>{section}</span>}
      </a>
      <ul>
        {headings.map((heading) => (
          <li key={heading.url}>
            <a href={heading.url}>
              <b>{heading.title}</b>
              <span>
                {heading.excerpt.map(({ text, hit }) => (hit ? <mark>{text}</mark> : text))}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </li>
  );
}

function statusOf(outcome: Outcome, unavailable: string): string {
  if (outcome.kind === 'idle') return 'Type to search.';
  if (outcome.kind === 'unavailable') return unavailable;
  const { pages, query } = outcome;
  if (pages === 0) return `Nothing found for “${query}”.`;
  return pages === 1 ? '1 page answers' : `${pages} pages answer`;
}

/** What stands in the field, from the first moment: also what was typed before this was loaded. */
function useTyped(input: HTMLInputElement): string {
  const [typed, setTyped] = useState(input.value);
  useEffect(() => {
    const changed = () => setTyped(input.value);
    changed();
    input.addEventListener('input', changed);
    return () => input.removeEventListener('input', changed);
  }, [input]);
  return typed.trim();
}

function useOutcome(base: string, query: string, section: string | undefined): Outcome {
  const index = useRef<Promise<SearchIndex>>();
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'idle' });

  const opened = () => {
    index.current ??= openIndex(base).catch((refused: unknown) => {
      index.current = undefined;
      throw refused;
    });
    return index.current;
  };

  // The index is fetched on the first interest, before a word is typed; a refusal is told with the first answer.
  useEffect(() => void opened().catch(() => undefined), []);

  /** Shows what answers as it comes, unless something else is asked for meanwhile. */
  const answer = async (query: string, section: string | undefined, asked: AbortSignal) => {
    const { find } = await opened();
    // A slow machine is behind the keys: what was typed since replaces what it has not begun with.
    await rest();
    if (asked.aborted) return;
    const found = await find(query, section);
    if (asked.aborted) return;
    const pages = found.length;
    const answers: Answer[] = [];
    if (pages === 0) setOutcome({ kind: 'found', query, pages, answers });
    const coming = found.map((fetched) => fetched());
    // The first that is refused is told below; that the others are too is no news.
    void Promise.allSettled(coming);
    for (const one of coming) {
      answers.push(await one);
      if (asked.aborted) return;
      setOutcome({ kind: 'found', query, pages, answers: [...answers] });
      // The first is seen before the others are drawn.
      if (answers.length === 1) await rest();
    }
  };

  useEffect(() => {
    if (!query) {
      setOutcome({ kind: 'idle' });
      return;
    }
    const asked = new AbortController();
    answer(query, section, asked.signal).catch(
      () => asked.signal.aborted || setOutcome({ kind: 'unavailable' }),
    );
    return () => asked.abort();
  }, [query, section]);

  return outcome;
}

/**
 * Arrow keys walk from the field through the answers and back; Enter in the field opens the first, once the answers are
 * those to what stands in it.
 */
function useKeys(
  input: HTMLInputElement,
  list: { current: HTMLUListElement | null },
  answered: string | undefined,
): void {
  useEffect(() => {
    const dialog = input.closest('dialog');
    const pressed = (event: KeyboardEvent) => {
      const { target } = event;
      const links = [...(list.current?.querySelectorAll('a') ?? [])];
      const at = links.indexOf(target as HTMLAnchorElement);
      if (target !== input && at < 0) return;
      if (event.key === 'Enter' && target === input) {
        if (input.value.trim() === answered) links[0]?.click();
      }
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      event.preventDefault();
      const next = at + (event.key === 'ArrowDown' ? 1 : -1);
      if (next < 0) input.focus();
      else links[next]?.focus();
    };
    const followed = (event: MouseEvent) => {
      if ((event.target as HTMLElement).closest('a[href]')) dialog?.close();
    };
    dialog?.addEventListener('keydown', pressed);
    dialog?.addEventListener('click', followed);
    return () => {
      dialog?.removeEventListener('keydown', pressed);
      dialog?.removeEventListener('click', followed);
    };
  }, [input, list, answered]);
}
