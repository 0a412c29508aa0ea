import { changeParameters, parameters } from '@browser/address.ts';
import { onReturn, titlePage, visit } from '@browser/history.ts';
import { showPath } from '@browser/path-taken.ts';
import type { Decision } from '@domain/decision/decision.ts';
import {
  readStanding,
  saysExactly,
  type Standing,
  writeStanding,
} from '@domain/decision/standing.ts';
import { type Answers, areSame } from '@domain/decision/walk.ts';
import { useEffect, useRef, useState } from 'preact/hooks';
import { drawingOf } from './drawing.ts';
import type { Go } from './StepLink.tsx';
import { useDecided } from './use-decided.ts';

/**
 * Where the reader stands, which the address alone says, and the way to go elsewhere. Each step moves the focus to the
 * heading and changes the page's title; the first view of the page leaves the focus alone, and so does another client.
 */
export function useStanding(decision: Decision) {
  const decided = useDecided(decision);
  const [{ standing, hasMoved }, setView] = useState<View>(() => ({
    standing: readStanding(decision, new URLSearchParams()),
    hasMoved: false,
  }));
  const heading = useRef<HTMLHeadingElement>(null);
  const given = useRef<Answers>({});
  const shown = useRef('');

  const show = (wanted: URLSearchParams, isMove: boolean) => {
    const read = readStanding(decision, wanted);
    const isExact = saysExactly(decision, read);
    const exact = isExact ? wanted : writeStanding(decision, read, wanted);
    if (!isExact) changeParameters(exact);
    shown.current = exact.toString();
    given.current = { ...given.current, ...read.answers };
    setView({ standing: { ...read, parameters: exact }, hasMoved: isMove });
  };

  useEffect(() => {
    show(parameters(), false);
    return onReturn(() => {
      // A link to a heading of the page is a step of the browser, and none of the decision.
      if (parameters().toString() !== shown.current) show(parameters(), true);
    });
  }, []);

  useEffect(() => {
    const { place, outcome, path } = standing;
    titlePage(outcome?.title ?? place?.question.text ?? decision.title);
    showPath(
      drawingOf(decision),
      path.map((step) => ({ place: step.place, option: step.option.id })),
      place?.id ?? outcome?.id,
    );
    if (hasMoved) heading.current?.focus();
  }, [standing]);

  const go: Go = (to) => {
    visit(to);
    show(to, true);
  };
  const goAfresh: Go = (to) => {
    given.current = {};
    go(to);
  };

  // What one client has decided is not offered to the next. Answers that nobody has taken yet stay: they may be for this one.
  const before = useRef(decided);
  useEffect(() => {
    const { workspace, outcome, answers } = before.current;
    before.current = decided;
    if (workspace === decided.workspace) return;
    const isTheirs = outcome !== undefined && areSame(answers, standing.answers);
    if (isTheirs) {
      given.current = {};
      visit(writeStanding(decision, { answers: {}, change: undefined }, parameters()));
    }
    // Whoever chose the client may have changed the address as well.
    show(parameters(), false);
  });

  return { standing, go, goAfresh, heading, given: given.current };
}

interface View {
  readonly standing: Standing;
  /** Whether the reader asked for it; the first view of the page is just there. */
  readonly hasMoved: boolean;
}
