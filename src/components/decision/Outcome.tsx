import type { Decision, Outcome as Reached, Rests } from '@domain/decision/decision.ts';
import { outcomeAt } from '@domain/decision/place.ts';
import type { PartyId } from '@domain/party-ids.ts';
import type { ComponentChildren } from 'preact';
import { Advice } from './Advice.tsx';
import { PartyChip, type PartyNames } from './PartyChip.tsx';

interface Props {
  readonly decision: Decision;
  readonly outcome: Reached;
  readonly parties: PartyNames;
  /** The headings of its parts; the outcome's own stands one level above. */
  readonly as: 'h3' | 'h4';
}

/** Everything that follows from an outcome, to be put on a screen in a meeting. */
export function Outcome({ decision, outcome, parties, as }: Props) {
  const { means, responsibilities, admin, mixed, agree, next, pros, cons, otherwise } = outcome;
  const party = (id: PartyId) => <PartyChip key={id} {...{ id, parties }} />;
  return (
    <div class="outcome">
      <Statements as={as} title="What it means" statements={means} />
      {mixed && (
        <Section as={as} title="What is still open">
          <p>{mixed.open}</p>
          <p>
            Write this to Solutions as the ownership. Once you use this outcome, the request says it
            for you:
          </p>
          <blockquote>{mixed.write}</blockquote>
        </Section>
      )}
      {responsibilities && (
        <Section as={as} title="Who does what from now on">
          <table>
            <thead>
              <tr>
                <th scope="col">Matter</th>
                <th scope="col">Who</th>
                <th scope="col">What</th>
              </tr>
            </thead>
            <tbody>
              {responsibilities.map(({ matter, party: who, text, rests }) => (
                <tr key={matter}>
                  <th scope="row">{matter}</th>
                  <td class="outcome-who">
                    {(who === 'both' ? (['client', 'distributor'] as const) : [who]).map(party)}
                  </td>
                  <td>
                    <Statement text={text} rests={rests} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Section>
      )}
      {admin && (
        <Section as={as} title="Whose e-mail to give as Admin">
          <p class="outcome-admin">
            {party(admin.party)} <strong>{admin.text}</strong>
          </p>
          <p>
            <Statement text={admin.why} rests={admin.rests} />
          </p>
        </Section>
      )}
      {agree && (
        <Statements
          as={as}
          title="What to agree with the other party before going on"
          statements={agree}
        />
      )}
      {(pros || cons) && (
        <div class="outcome-sides">
          {pros && <Statements as={as} title="What speaks for it" statements={pros} />}
          {cons && <Statements as={as} title="What speaks against it" statements={cons} />}
        </div>
      )}
      {otherwise && (
        <Statements
          as={as}
          title="What changes if you decide otherwise"
          statements={otherwise.map(({ outcome: other, text, rests }) => ({
            ...{ text, rests },
            label: outcomeAt(decision, other)?.title,
          }))}
        />
      )}
      <Section as={as} title="Next steps">
        <ol>
          {next.map(({ text, page }) => (
            <li key={text}>
              <a href={page}>{text}</a>
            </li>
          ))}
        </ol>
      </Section>
    </div>
  );
}

interface Said {
  /** What the statement is about, where it has to be said. */
  readonly label?: string | undefined;
  readonly text: string;
  readonly rests?: Rests | undefined;
}

/** A list of statements. Where all are advice the heading says so once, else each that is. */
function Statements({
  as,
  title,
  statements,
}: Pick<Props, 'as'> & { title: string; statements: readonly Said[] }) {
  const isAdvice = statements.every(({ rests }) => rests === 'advice');
  return (
    <Section as={as} title={title} isAdvice={isAdvice}>
      <ul>
        {statements.map(({ label, text, rests }) => (
          <li key={text}>
            {label && <strong>{label}: </strong>}
            {isAdvice ? text : <Statement text={text} rests={rests} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}

const Statement = ({ text, rests }: Said) => (
  <>
    {text} {rests === 'advice' && <Advice />}
  </>
);

const Section = ({
  as: Heading,
  title,
  isAdvice = false,
  children,
}: Pick<Props, 'as'> & { title: string; isAdvice?: boolean; children: ComponentChildren }) => (
  <section>
    <Heading>
      {title} {isAdvice && <Advice />}
    </Heading>
    {children}
  </section>
);
