import type { Problem } from '@domain/request/check.ts';
import type { RequestForm } from '@domain/request/request.ts';
import { useEffect, useRef } from 'preact/hooks';

interface Props {
  readonly form: Pick<RequestForm, 'id' | 'fields'>;
  readonly problems: readonly Problem[];
  /** How often something was pressed that problems stopped: each time the summary takes the focus. */
  readonly presses: number;
}

/** What is missing or wrong, each with the way to its field. Nothing where nothing is. */
export function ErrorSummary({ form, problems, presses }: Props) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (presses > 0) root.current?.focus();
  }, [presses]);
  if (problems.length === 0) return null;
  return (
    <div class="request-summary" role="alert" tabIndex={-1} ref={root}>
      <h2>There is a problem</h2>
      <ul>
        {problems.map(({ field, say }) => (
          <li key={`${field} ${say}`}>
            <a href={`#${targetOf(form, field)}`}>{say}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A group of boxes cannot take the focus; its first box can. */
function targetOf({ id, fields }: Props['form'], field: string): string {
  const found = fields.find((candidate) => candidate.id === field);
  const first = found?.kind === 'choices' ? `-${found.options[0]?.id}` : '';
  return `${id}-${field}${first}`;
}
