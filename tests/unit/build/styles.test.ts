import { expect, test } from 'vitest';
import {
  divide,
  endOfFirstScreen,
  fileFor,
  gathered,
  isForScreens,
  isProse,
  sheetsOf,
  withDivided,
  wordsOf,
} from '../../../src/build/styles.ts';

const named = (...words: string[]) => ({ all: new Set(words), text: new Set(words) });

test('what the first screen may need is written into the page, the rest follows', () => {
  const { matched: first, rest } = divide('.seen{color:red}.unseen{color:blue}', named('.seen'));
  expect(first).toBe('.seen{color:red}');
  expect(rest).toBe('.unseen{color:blue}');
});

test('what is of paper alone is no part of a first screen', () => {
  const css = '@layer base{.seen{x:1}@media print{.seen{x:2}}}@media (width>=50rem){.seen{x:3}}';
  const { matched, rest } = divide(css, named('.seen'), isForScreens);
  expect(matched).toBe('@layer base{.seen{x:1}}@media (width>=50rem){.seen{x:3}}');
  expect(rest).toBe('@layer base{@media print{.seen{x:2}}}');
});

test('what is said of a text counts by the words of the text, and not by those of the frame around it', () => {
  const { all, text } = wordsOf(
    '<nav><details></details></nav><div class="sl-markdown-content"><p></p></div>',
  );
  const css = '.sl-markdown-content p{x:1}.sl-markdown-content details{x:2}details{x:3}';
  const { matched, rest } = divide(css, { all, text });
  expect(matched).toBe('.sl-markdown-content p{x:1}details{x:3}');
  expect(rest).toBe('.sl-markdown-content details{x:2}');
});

test('what no page and no script can bring about is found, and what is of every element stays', () => {
  const words = gathered([wordsOf('<p class="there"></p>')], 'x="made-by-script"');
  const css =
    '.there{x:1}.nowhere{x:2}.made-by-script{x:3}:focus-visible{x:4}:root:has(.nowhere){x:5}';
  const { matched, rest } = divide(css, words);
  expect(matched).toBe('.there{x:1}.made-by-script{x:3}:focus-visible{x:4}');
  expect(rest).toBe('.nowhere{x:2}:root:has(.nowhere){x:5}');
});

test('what is said not to be there need not be there', () => {
  const css = '.a:not(.b,.c):is(:last-child,.d>.e){x:1}';
  expect(divide(css, named('.a')).matched).toBe(css);
});

test('a list of which one member is there is there as it was', () => {
  const { matched, rest } = divide('.a :is(img,svg):not(.b){x:1}', named('.a', 'svg'));
  expect(matched).toBe('.a :is(img,svg):not(.b){x:1}');
  expect(rest).toBe('');
});

test('each half keeps the layers, the conditions and the order that its rules stand in', () => {
  const { matched: first, rest } = divide(
    '@layer base{.a{x:1}.b{x:2}.a:hover{x:3}@media print{.b,.a{x:4}}}',
    named('.a'),
  );
  expect(first).toBe('@layer base{.a{x:1}.a:hover{x:3}@media print{.a{x:4}}}');
  expect(rest).toBe('@layer base{.b{x:2}@media print{.b{x:4}}}');
});

test('the steps of an animation stay together, with the half that has them', () => {
  const { matched: first, rest } = divide(
    '@keyframes turn{from{rotate:0deg}to{rotate:1turn}}.a{animation:turn 1s}',
    named('.a'),
  );
  expect(first).toContain('@keyframes turn{from{rotate:0deg}to{rotate:1turn}}');
  expect(rest).toBe('');
});

test('a word counts as what it is: a class is no attribute, and a value no class', () => {
  const { all, text } = wordsOf('<p class="note" aria-haspopup="dialog" id="top"></p>');
  const css =
    '.note{x:1}[note]{x:2}dialog{x:3}.dialog{x:4}[aria-haspopup=dialog]{x:5}#top{x:6}.top{x:7}';
  expect(divide(css, { all, text }).matched).toBe('.note{x:1}[aria-haspopup=dialog]{x:5}#top{x:6}');
});

test('a script may give an attribute any value, and what it names may become anything', () => {
  const css = '[data-size=large]{x:1}[data-weight=large]{x:2}.made{x:3}#made{x:4}[made]{x:5}';
  const page = wordsOf('<p data-size="small"></p>');
  expect(divide(css, gathered([page])).matched).toBe('');
  expect(divide(css, gathered([page], 'node.dataset.size=size;"made"')).matched).toBe(
    '[data-size=large]{x:1}.made{x:3}#made{x:4}[made]{x:5}',
  );
});

test('what follows the first screen of a text is none of it, nor is what is closed or hidden', () => {
  const block = (name: string) => `<p class="${name}">${'word '.repeat(100)}</p>`;
  const html = `<header class="head"><dialog class="closed"><i></i></dialog><label hidden class="later"><b></b></label></header><main><div class="sl-markdown-content">${block('one')}${block('two')}${block('three')}</div></main><nav class="beside"></nav>`;
  const { all: seen } = wordsOf(html, endOfFirstScreen(html, true));
  for (const word of ['header', '.head', '.one', '.two']) expect(seen).toContain(word);
  for (const word of ['.three', '.beside', '.closed', 'i', '.later', 'b']) {
    expect(seen).not.toContain(word);
  }
});

const page =
  '<head><link rel="stylesheet" href="/a.css"><link rel="stylesheet" href="/b.css"><link rel="stylesheet" href="/own.css"></head><body></body>';
const placement = { shared: new Set(['/a.css', '/b.css']), first: '.a{}', restAt: '/rest.css' };

test('a text without blocks asks for the rest at its end', () => {
  expect(sheetsOf(page)).toEqual(['/a.css', '/b.css', '/own.css']);
  expect(withDivided(page, true, placement)).toBe(
    '<head><style>.a{}</style></head><body><link rel="stylesheet" href="/rest.css"><link rel="stylesheet" href="/own.css"></body>',
  );
});

test('a text asks for its rest below what usually fills a first screen, and not below a heading', () => {
  const block = `<p>${'Words <em>and</em> more. '.repeat(15)}</p>`;
  const heading = '<div class="sl-heading-wrapper level-h2"><h2>Steps</h2></div>';
  const text = (...blocks: string[]) =>
    `<body><main><div class="sl-markdown-content">${blocks.join('')}</div></main><p>Below.</p></body>`;
  const rest = '<link rel="stylesheet" href="/rest.css">';
  const drawn = (html: string) =>
    withDivided(`<link rel="stylesheet" href="/a.css">${html}`, true, placement).replace(
      '<style>.a{}</style>',
      '',
    );
  expect(drawn(text(block, block, block, block))).toBe(text(block, block, block, rest, block));
  const headed = '<div class="sl-heading-wrapper level-h2"><h2>Steps and more steps</h2></div>';
  const long = `<p>${'word '.repeat(137)}</p>`;
  expect(drawn(text(long, headed, block, block))).toBe(text(long, headed, block, rest, block));
  expect(drawn(text(block, heading))).toBe(
    text(block, heading).replace('</main>', `${rest}</main>`),
  );
});

const later = '<link rel="stylesheet" href="/rest.css"><link rel="stylesheet" href="/own.css">';
const head = (sheets: string) =>
  page.replace(/<link.*(?=<\/head>)/, sheets).replace(/<body>.*/, '');
const tool = '<astro-island><form class="tool not-content"></form></astro-island>';

test('a page with a tool is drawn down to the tool, which waits for the rest and for its own sheets', () => {
  const body = (sheets: string) =>
    `<body><search class="not-content"></search><h1>Tool</h1><div class="sl-markdown-content"><p>Words.</p>${sheets}${tool}<p>More.</p></div></body>`;
  expect(withDivided(page.replace(/<body>.*/, body('')), false, placement)).toBe(
    `${head('<style>.a{}</style>')}${body(later)}`,
  );
});

test('words above a tool that fill a screen are drawn by themselves, as those of a text', () => {
  const long = `<p>${'word '.repeat(150)}</p>`;
  const body = (sheets: string) =>
    `<body><h1>Tool</h1><div class="sl-markdown-content">${long}${sheets}${long}${tool}</div></body>`;
  expect(withDivided(page.replace(/<body>.*/, body('')), false, placement)).toBe(
    `${head('<style>.a{}</style>')}${body(later)}`,
  );
});

test('guides and the pages for partners are read; tools are worked with', () => {
  expect(['guides/access/', 'partners/', 'checklist/', '', '404'].map(isProse)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

test('a file is named by what is in it', () => {
  expect(fileFor('a')).toMatch(/^_astro\/rest\.[\w-]{8}\.css$/);
  expect(fileFor('a')).not.toBe(fileFor('b'));
});
