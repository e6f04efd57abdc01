import type { Consumer } from '../../platform/dispatch-queue/consumer';
import { layItems, readSteps } from './queries/deliver';
import { layHallNews } from './queries/deliver-hall-news';
import { recipientsOf } from './rules';

/** Lays what a step says into the inboxes of those it concerns; a repetition finds it there already. */
export const inboxConsumer: Consumer = {
  name: 'inbox',
  async handle(messages, { trx, now, newId }) {
    const named = messages.map(({ data }) => data);
    await layHallNews(trx, named);
    const steps = await readSteps(trx, named);
    const items = steps.flatMap((step) =>
      recipientsOf(step).map((recipient) => ({ step, recipient, itemId: newId() })),
    );
    const today = new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
    if (items.length > 0) await layItems(trx, items, today);
  },
};
