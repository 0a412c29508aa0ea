import { prepareBoard } from '@stores/board.ts';
import { useLayoutEffect, useState } from 'preact/hooks';
import { Board, type Props } from './Board.tsx';

/** The board, once all clients were looked at; where there are few, before the browser paints what was there until then. */
export default function BoardIsland(props: Props) {
  const [isReady, setReady] = useState(false);
  useLayoutEffect(() => {
    prepareBoard().then(() => setReady(true));
  }, []);
  return isReady ? <Board {...props} /> : <Unread />;
}

/** What stands in the page until the board is read. Seen only where no script runs. */
const Unread = () => (
  <div class="board not-content" data-unread>
    <p>
      The board needs scripts, which this browser does not run here. With them it lists your
      clients, each with the phase it has reached, its progress, what comes next, whom it waits for
      and how far its request for instances is.
    </p>
  </div>
);
