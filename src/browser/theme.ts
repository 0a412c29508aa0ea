import { openKeeper } from './storage.ts';

type Theme = 'auto' | 'light' | 'dark';

/** Starlight's own key, so that a choice made on an older release stands. */
const key = 'starlight-theme';

const keeper = openKeeper();

/** Connects the theme choices of a page with the theme, and keeps the choice where the browser lets it be kept. */
export function startThemeChoice(): void {
  const choices = document.querySelectorAll<HTMLSelectElement>('.theme-choice select');
  let chosen = readTheme(keeper.read(key));

  const show = () => {
    for (const choice of choices) choice.value = chosen;
    document.documentElement.dataset.theme = chosen;
  };

  for (const choice of choices) {
    choice.closest('label')?.toggleAttribute('hidden', false);
    choice.addEventListener('change', () => {
      chosen = readTheme(choice.value);
      keeper.write(key, chosen === 'auto' ? '' : chosen);
      show();
    });
  }
  keeper.watch((changed) => {
    if (changed !== key && changed !== null) return;
    chosen = readTheme(keeper.read(key));
    show();
  });
  show();
}

const readTheme = (saved: string | null): Theme =>
  saved === 'light' || saved === 'dark' ? saved : 'auto';
