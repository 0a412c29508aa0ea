import { hasComponent, type Island } from './island.ts';
import { workIfAny } from './when-work.ts';

/**
 * The directive `client:tool`: what a page is there for wakes up with the page, once the reader's work can be read. Otherwise it
 * would ask for all keys of 200 clients in the task in which it starts, and nobody could press anything meanwhile.
 */
export default async (
  load: () => Promise<() => Promise<void>>,
  _: unknown,
  island: Island,
): Promise<void> => {
  const sendAgain = holdForms(island);
  const hydrate = await load();
  if (!hasComponent(island)) return;
  await workIfAny();
  await hydrate();
  sendAgain();
};

/**
 * Holds a form that is sent while its tool sleeps, since the page's policy lets none go anywhere. What is returned sends it to
 * the tool, after what that does at its start; a form that the tool has replaced by then goes nowhere (HTML, "cannot navigate").
 */
function holdForms(island: HTMLElement): () => void {
  let held: HTMLFormElement | undefined;
  const hold = (event: SubmitEvent) => {
    event.preventDefault();
    held = event.target as HTMLFormElement;
  };
  island.addEventListener('submit', hold);
  return () => {
    island.removeEventListener('submit', hold);
    requestAnimationFrame(() => setTimeout(() => held?.requestSubmit()));
  };
}
