import type { Link } from '../link.ts';
import { type Message, tidied } from './message.ts';
import type { Field, Values, WritableRequest } from './request.ts';
import { fillTemplate } from './template.ts';
import { inMessage, enteredIn } from './values.ts';

/** The links among which the recipient is found. */
export type Links = readonly Pick<Link, 'id' | 'href'>[];

/**
 * The message that asks for what was entered. Required fields that are still empty show their blanks, so that a request with
 * nothing entered is the template to fill in by hand.
 */
export const compose = (form: WritableRequest, values: Values, links: Links): Message =>
  tidied({
    to: recipientOf(form, links),
    subject: filled(form.subject, form.fields, values),
    body: filled(form.body, form.fields, values),
  });

/** The one address that a request is sent to. */
export function recipientOf(
  { id, recipient }: Pick<WritableRequest, 'id' | 'recipient'>,
  links: Links,
): string {
  const href = links.find((link) => link.id === recipient)?.href;
  if (!href?.startsWith('mailto:')) {
    throw new Error(
      `The request "${id}" writes to "${recipient}", but there is no e-mail address with that id in ` +
        'src/content/links.yaml.',
    );
  }
  return href.slice('mailto:'.length);
}

/** A template filled with what was entered, and with texts that no field holds. */
export function filled(
  template: string,
  fields: readonly Field[],
  values: Values,
  besides: Readonly<Record<string, string>> = {},
): string {
  const texts = new Map(Object.entries(besides));
  for (const field of fields) {
    const text = inMessage(field, enteredIn(values, field.id));
    texts.set(field.id, text || (field.required?.blank ?? ''));
  }
  return fillTemplate(template, (id) => texts.get(id) ?? '');
}
