import { changeParameters, parameters } from '@browser/address.ts';
import type { AddressContext } from '@domain/request/address-hint.ts';
import type { Draft, EditedText } from '@domain/request/draft.ts';
import { earlyOver } from '@domain/request/early.ts';
import { compose, type Links } from '@domain/request/fill.ts';
import { domainsOfCompany, ownershipInWords } from '@domain/request/known.ts';
import { type Prefilled, prefill } from '@domain/request/prefill.ts';
import type { FieldId, WritableRequest, Values } from '@domain/request/request.ts';
import { ownOrganisation } from '@domain/workspace.ts';
import { $drafts, forgetDraft, keepDraft } from '@stores/draft.ts';
import { $rules } from '@stores/rules.ts';
import { useStore } from '@stores/use-store.ts';
import { $active, $workspaces } from '@stores/workspaces.ts';
import { useLayoutEffect, useState } from 'preact/hooks';
import { earlyIn, nothingEarly, wordsOver } from './early.ts';
import { useAwake } from '../use-awake.ts';

/**
 * What stands in the fields: what a link says, before what was typed, before what the workspace knows. A link changes nothing
 * that is kept until its reader goes on from it. Whoever typed before the form was awake goes on with that, whatever else
 * would stand there.
 */
export function useValues(form: WritableRequest, links: Links) {
  const [early, setEarly] = useState(() => (import.meta.env.SSR ? nothingEarly : earlyIn(form)));
  const isAwake = useAwake();
  // By `ssr` alone the boxes would be drawn empty once more, and lose what is typed into them in that moment.
  const ssr = !isAwake && 'initial';
  const workspace = useStore($active, { ssr });
  const workspaces = useStore($workspaces, { ssr });
  const rules = useStore($rules, { ssr });
  const draft = useStore($drafts, { ssr })[form.id];
  const [link, setLink] = useState<Link>(noLink);
  const [emptied, setEmptied] = useState<{ draft: typeof draft; link: Link }>();

  const name = workspaces[workspace]?.name ?? ownOrganisation.name;
  const decided = rules.ownership;
  const owned = decided && ownershipInWords(decided);
  const known: Values = {
    ...(name !== ownOrganisation.name && { company: name }),
    ...(owned && { ownership: owned }),
  };
  const [, redraw] = useState({});
  /** What was entered by now: several fields may change before anything is drawn anew. */
  const enteredNow = (): Values => ({ ...$drafts.get()[form.id]?.values, ...link.values });
  const without = { ...known, ...draft?.values, ...link.values };
  const typedEarly = isAwake ? earlyOver(form, early.values, without) : {};
  const entered: Values = { ...draft?.values, ...link.values, ...typedEarly };
  const values: Values = { ...known, ...entered };
  const isFromLink = Object.keys(link.values).length > 0;
  // The words of a text that was changed by hand are not those of a link that was opened since.
  const words = isFromLink ? undefined : draft?.edited;
  const edited =
    isAwake && early.words ? wordsOver(words ?? compose(form, values, links), early.words) : words;

  /** From now on the reader goes on from what the link said, so that it is kept like what was typed. */
  const goOn = (next: { values: Values; edited: EditedText | undefined }) => {
    if (isFromLink) {
      setLink({
        ...link,
        values: {},
        before: { values: draft?.values ?? {}, ...(draft?.edited && { edited: draft.edited }) },
      });
      forgetParameters(form);
    }
    keepDraft(form.id, {
      values: next.values,
      ...(next.edited && { edited: next.edited }),
      ...(draft?.together && { together: true }),
    });
    // Stores are drawn a moment later; until then a field that is drawn for another reason would show its old text.
    redraw({});
  };

  useLayoutEffect(() => {
    const said = parameters();
    for (const { id, kind } of form.fields) {
      if (kind !== 'choices' && early.values[id]) said.delete(id);
    }
    const { values, filled } = prefill(form, said);
    if (filled.length > 0) setLink({ values, filled, before: undefined });
  }, []);
  useLayoutEffect(() => {
    if (!isAwake || early === nothingEarly) return;
    setEarly(nothingEarly);
    if (early.words || Object.keys(typedEarly).length > 0) {
      goOn({ values: { ...enteredNow(), ...typedEarly }, edited });
    }
  }, [isAwake]);

  const context: AddressContext = {
    owner: decided?.ownership?.configuration,
    clientDomains: decided?.ownership?.distributor
      ? domainsOfCompany(values.company ?? '', values.admins ?? '')
      : [],
  };

  return {
    workspace,
    name,
    /** The outcome of the ownership decision; absent until it is decided. */
    decided,
    values,
    edited,
    context,
    /** Fields that hold something which the reader or a link put there. */
    touched: new Set(Object.keys(entered).filter((id) => entered[id])),
    linked: link.filled,
    /** When what stands there was last changed; absent where nobody entered anything. What a link says is of now. */
    writtenAt: isFromLink ? Number.POSITIVE_INFINITY : draft?.at,
    change: (id: FieldId, text: string) =>
      goOn({ values: { ...enteredNow(), [id]: text }, edited }),
    edit: (text: EditedText) => goOn({ values: enteredNow(), edited: text }),
    backToGenerated: () => goOn({ values: enteredNow(), edited: undefined }),
    /** Whoever sends what a link said goes on from it. */
    adopt: () => {
      if (isFromLink) goOn({ values: enteredNow(), edited });
    },
    takeOutLinked: () => {
      const before = link.before;
      const { filled } = link;
      setLink(noLink);
      forgetParameters(form);
      if (!before) return;
      const kept = Object.entries(draft?.values ?? {}).filter(([id]) => !filled.includes(id));
      const back = Object.entries(before.values).filter(([id]) => filled.includes(id));
      // The words that the link put aside come back, unless others were written since.
      const words = draft?.edited ?? before.edited;
      keepDraft(form.id, {
        ...draft,
        values: Object.fromEntries([...kept, ...back]),
        ...(words && { edited: words }),
      });
    },
    /** Back to what the site knows by itself; says whether there was anything else. */
    empty: () => {
      if (!draft && link.filled.length === 0) return false;
      setEmptied({ draft, link });
      setLink(noLink);
      forgetParameters(form);
      forgetDraft(form.id);
      return true;
    },
    putBack: () => {
      if (emptied?.draft) keepDraft(form.id, emptied.draft);
      if (emptied) setLink(emptied.link);
      setEmptied(undefined);
    },
  };
}

interface Link extends Prefilled {
  /** What had been written before the reader went on from the link; absent until then. */
  readonly before: Pick<Draft, 'values' | 'edited'> | undefined;
}

/** Takes what fills the form out of the page's address. */
function forgetParameters({ fields }: WritableRequest): void {
  const rest = parameters();
  for (const { id } of fields) rest.delete(id);
  changeParameters(rest);
}

const noLink: Link = { values: {}, filled: [], before: undefined };
