import type { FieldId, RequestForm, Values } from './request.ts';
import { enteredIn, writeChosen } from './values.ts';

/**
 * What was entered before a form was awake, over what would stand there without it: a text takes the place of another, and what
 * is chosen joins what was. Only the fields that it changes.
 */
export const earlyOver = (
  { fields }: Pick<RequestForm, 'fields'>,
  early: Values,
  standing: Values,
): Values =>
  Object.fromEntries(
    fields.flatMap((field): [FieldId, string][] => {
      const entered = enteredIn(early, field.id);
      const before = enteredIn(standing, field.id);
      const text =
        field.kind === 'choices' && entered
          ? writeChosen(
              field.options
                .map(({ id }) => id)
                .filter((id) => [...entered.split(','), ...before.split(',')].includes(id)),
            )
          : entered;
      return text && text !== before ? [[field.id, text]] : [];
    }),
  );
