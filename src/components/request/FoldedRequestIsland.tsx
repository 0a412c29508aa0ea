import { type FetchedRequest, fetchRequest } from '@browser/request.ts';
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

interface Props {
  readonly id: string;
}

type Form = ComponentType<FetchedRequest & { readonly heading: 'h3' }>;

/** The form of a request, fetched with all that it takes once somebody opened it. */
export default function FoldedRequestIsland({ id }: Props) {
  const [fetched, setFetched] = useState<[Form, FetchedRequest] | 'refused'>();
  const [tries, setTries] = useState(1);
  useEffect(() => {
    let isLate = false;
    Promise.all([import('./RequestIsland.tsx'), fetchRequest(id)]).then(
      ([island, request]) => !isLate && setFetched([island.default, request]),
      () => !isLate && setFetched('refused'),
    );
    return () => {
      isLate = true;
    };
  }, [id, tries]);

  if (Array.isArray(fetched)) {
    const [Form, request] = fetched;
    return <Form {...request} heading="h3" />;
  }
  return (
    <p role="status">
      {fetched === 'refused' ? (
        <>
          The form could not be fetched. Check your connection, then{' '}
          <button
            type="button"
            class="request-quiet"
            onClick={() => {
              setFetched(undefined);
              setTries(tries + 1);
            }}
          >
            try again
          </button>
          .
        </>
      ) : (
        'The form is on its way.'
      )}
    </p>
  );
}
