import { expect, test } from 'vitest';
import { withoutPictures } from '../../../src/build/pictures.ts';

const picture = (attributes: string) => `<svg ${attributes}>\n<path d="M0 0h1z"></path></svg>`;

test('an aside keeps its label and loses its picture', () => {
  const label = (content: string) =>
    `<aside><p class="starlight-aside__title">${content}</p></aside>`;
  const drawn = `${picture('viewBox="0 0 24 24" class="starlight-aside__icon"')}Advice`;
  expect(withoutPictures(label(drawn))).toBe(label('Advice'));
});

test('the link to a heading keeps the place of its sign and what it is called', () => {
  const link = (content: string) =>
    `<a href="#who"><span aria-hidden="true" class="sl-anchor-icon">${content}</span><span>Who</span></a>`;
  const drawn = picture('width="16" height="16"');
  expect(withoutPictures(link(drawn) + link(drawn))).toBe(link('') + link(''));
});

test('a picture of the page itself stays', () => {
  const page = `<aside>${picture('class="diagram"')}</aside><h2>${picture('width="16"')}</h2>`;
  expect(withoutPictures(page)).toBe(page);
});
