import { ownTitle, titlePage } from '@browser/history.ts';
import type { Problem } from '@domain/request/check.ts';
import type { RequestForm } from '@domain/request/request.ts';
import { useEffect, useRef } from 'preact/hooks';

interface Props {
  /** What is on the page, for its title while something is wrong. */
  readonly title: string;
  readonly heading?: 'h2' | 'h3';
  /** What is missing or wrong, and the id of what mends it. */
  readonly problems: readonly { readonly target: string; readonly say: string }[];
  /** How often something was pressed that problems stopped: each time the summary takes the focus. */
  readonly presses: number;
}

/** What is missing or wrong, each with the way to its field. Nothing where nothing is. */
export function ErrorSummary({ title, heading: Heading = 'h2', problems, presses }: Props) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (presses > 0) root.current?.focus();
  }, [presses]);
  const isWrong = problems.length > 0;
  useEffect(() => {
    if (!isWrong) return undefined;
    titlePage(`Error: ${title}`);
    return ownTitle;
  }, [isWrong, title]);
  if (!isWrong) return null;
  return (
    <div class="request-summary" role="alert" tabIndex={-1} ref={root}>
      <Heading>There is a problem</Heading>
      <ul>
        {problems.map(({ target, say }) => (
          <li key={`${target} ${say}`}>
            <a href={`#${target}`}>{say}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The id of what mends a problem. A group of boxes cannot take the focus; its first box can. */
export function targetOf({ id, fields }: Pick<RequestForm, 'id' | 'fields'>, { field }: Problem) {
  const found = fields.find((candidate) => candidate.id === field);
  const first = found?.kind === 'choices' ? `-${found.options[0]?.id}` : '';
  return `${id}-${field}${first}`;
}
