import { answersIn } from '@domain/decision/answer.ts';
import type { Decision } from '@domain/decision/decision.ts';
import { walk } from '@domain/decision/walk.ts';
import { $answers } from '@stores/answers.ts';
import { useStore } from '@stores/use-store.ts';

/** What was answered about what applies: each question in a few words with its answer. Nothing until something was. */
export function ScopeFacts({ decision }: { decision: Decision }) {
  const { path } = walk(decision, answersIn(useStore($answers, { ssr: 'initial' })));
  if (path.length === 0) return null;
  const id = `pack-${decision.id}`;
  return (
    <section class="pack-fact" aria-labelledby={id}>
      <h3 id={id}>{decision.title}</h3>
      <dl>
        {path.map(({ place, question, option }) => (
          <div key={place}>
            <dt>{question.short}</dt>
            <dd>{option.label}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
