import type { Decision } from './decision.ts';

/**
 * A decision without its words: enough to follow answers to an outcome, and light enough to be fetched by every list. Of an
 * outcome it has what the request repeats: whose e-mail to give, and what to write.
 */
export const skeletonOf = ({ id, start, questions, repeats, outcomes }: Decision): Decision => ({
  id,
  title: '',
  intro: '',
  start,
  questions: questions.map((question) => ({
    id: question.id,
    text: '',
    short: '',
    help: '',
    options: question.options.map((option) => ({ id: option.id, label: '', next: option.next })),
  })),
  ...(repeats && {
    repeats: repeats.map((repeat) => ({
      id: repeat.id,
      question: repeat.question,
      options: repeat.options,
    })),
  }),
  outcomes: outcomes.map((outcome) => ({
    id: outcome.id,
    title: outcome.title,
    decided: '',
    means: [],
    next: [],
    ...(outcome.ownership && { ownership: outcome.ownership }),
    ...(outcome.admin && { admin: outcome.admin }),
    ...(outcome.mixed && { mixed: { open: '', write: outcome.mixed.write } }),
  })),
});
