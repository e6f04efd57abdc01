import { perform, type Story, storyClock, tell } from './history';
import { demoUnits } from './rules';
import type { suggestionTexts } from './texts';

/** A suggestion of the past, answered or still waiting. */
export interface SuggestionStory {
  readonly text: (typeof suggestionTexts)[number];
  readonly personId: string;
  readonly startsAt: Date;
  readonly isAnswered: boolean;
}

/** Tells one suggestion. */
export async function tellSuggestion(
  story: Story,
  one: SuggestionStory,
  random: () => number,
): Promise<void> {
  const [text, answer] = one.text;
  const time = storyClock(one.startsAt, story.now, random);
  const filed = await story.act.does(one.personId, 'make-suggestion', { text, photos: [] }, time.at);
  await story.act.deliver(time.at);
  const { step, who, version } = tell(story, filed, time);
  const seen = (input: object) => ({ version: version(), ...input });
  const place = { nodeId: story.tree.communityId };
  const dispatchTo = { kind: 'unit', id: demoUnits[0].id };
  const triage = { category: 'idea', urgency: 'normal', place, dispatchTo, instruction: '' };
  const script = [
    () => step(who('liufang'), 'accept-request', seen(triage), 100),
    () => step(who('lishifu'), 'take-work-order', seen({}), 100),
    () =>
      step(who('lishifu'), 'resolve-request', seen({ outcome: 'explained', words: answer, photos: [] }), 300),
    () => step(who('mali'), 'check-outcome', seen({ solved: true, words: '', photos: [] }), 100),
    () => step(one.personId, 'rate', { solved: true, satisfaction: 'satisfied', words: '' }, 100),
  ];
  await perform(script, one.isAnswered ? script.length : 0);
}
