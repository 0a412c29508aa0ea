/** What a page and the workers of the site say to each other. */

/** What a page asks: the worker in use to finish its answers, or the one that waits to take over. */
export type Word = 'finish' | 'take over';

/** What a worker answers: how many answers it has finished since it started, or whether it takes over. */
export type Answer = number | 'taking over' | 'other pages are open';
