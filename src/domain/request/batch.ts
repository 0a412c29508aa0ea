import { compose, filled, type Links, recipientOf } from './fill.ts';
import { mailAppLimit, mailtoOf } from './mailto.ts';
import { type Message, tidied } from './message.ts';
import type { RequestForm, Values } from './request.ts';

/** A message that asks for several clients, and the clients that it asks for. */
export interface Part {
  readonly message: Message;
  readonly clients: readonly Values[];
}

/** A message for each client. What they share is said in each of them, unless the client has its own. */
export const messagesFor = (
  form: RequestForm,
  clients: readonly Values[],
  shared: Values,
  links: Links,
): Part[] =>
  clients.map((client) => ({
    message: compose(form, over(shared, client), links),
    clients: [client],
  }));

/**
 * One message for all clients; or as few as it takes for the mail link of each to stay within a limit. No client is split, so
 * that one whose link alone is too long gets a message that is too long. What is said once for all is taken from what they
 * share.
 */
export function summaryFor(
  form: RequestForm,
  clients: readonly Values[],
  shared: Values,
  links: Links,
  limit = mailAppLimit,
): Part[] {
  const { several } = form;
  if (!several) throw new Error(`The request "${form.id}" has no words for several clients.`);
  if (clients.length < 2) return messagesFor(form, clients, shared, links);
  const to = recipientOf(form, links);
  const fits = (message: Message) => mailtoOf(message).length <= limit;

  const whole = messageOf(clients, several.subject);
  if (fits(whole)) return [{ message: whole, clients }];
  // While it is open how many parts there will be, their numbers are taken to be as long as they can get.
  const groups = groupsOf(clients, (group) =>
    fits(messageOf(group, several.partSubject, clients.length, clients.length)),
  );
  return groups.map((group, index) => ({
    message: messageOf(group, several.partSubject, index + 1, groups.length),
    clients: group,
  }));

  function messageOf(group: readonly Values[], subject: string, part = 1, parts = 1): Message {
    const { fields } = form;
    const numbers = { count: `${clients.length}`, part: `${part}`, parts: `${parts}` };
    const each = group.map((client) => filled(several?.each ?? '', fields, over(shared, client)));
    return tidied({
      to,
      subject: filled(subject, [], {}, numbers),
      body: filled(several?.body ?? '', fields, shared, { clients: each.join('\n\n') }),
    });
  }
}

/** What was entered for a client, and where nothing was, what is shared. */
const over = (shared: Values, client: Values): Values => ({
  ...shared,
  ...Object.fromEntries(Object.entries(client).filter(([, text]) => text)),
});

/** Things in groups, in their order: each group as large as fits, and never empty. */
function groupsOf<Thing>(
  things: readonly Thing[],
  fits: (group: readonly Thing[]) => boolean,
): Thing[][] {
  const groups: Thing[][] = [];
  for (const thing of things) {
    const group = groups.at(-1);
    if (group && fits([...group, thing])) group.push(thing);
    else groups.push([thing]);
  }
  return groups;
}
