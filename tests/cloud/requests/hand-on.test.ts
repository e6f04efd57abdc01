import { happens, openWorld, type World } from './world';

describe('what a role leaves behind when it ends', () => {
  let world: World;
  beforeEach(async () => {
    world = await openWorld();
  });
  afterEach(() => world.database.close());

  it('goes back to the desk, which is told, when its handler left', async () => {
    const { act, work, community } = world;
    const requestId = await work.filed();
    await act.deliver();
    const triage = { category: 'lighting', urgency: 'normal', place: { nodeId: community.entranceId } };
    const dispatchTo = { kind: 'person', id: community.id.grid };
    const seen = await work.seen('desk', requestId);
    await act.does('desk', 'accept-request', { ...seen, ...triage, dispatchTo, instruction: '' });
    await act.does('grid', 'take-work-order', await work.seen('grid', requestId));

    await happens(world, { what: 'end', who: 'grid' });
    await work.clock();
    await work.clock();
    await act.deliver();

    const page = await work.page('desk', requestId);
    expect(page).toMatchObject({ state: 'accepted', ownerKind: 'desk' });
    expect(page.steps.filter(({ move }) => move === 'handOn')).toHaveLength(1);
    expect(await work.toldOf('deskTwo', requestId)).toContain('handOn');
  });

  it('goes back to the desk when the last of a unit left, and stays with the unit before that', async () => {
    const { act, work } = world;
    const requestId = await work.filed();
    await act.deliver();
    await work.taken(requestId);

    await happens(world, { what: 'end', who: 'li' });
    await work.clock();
    expect(await work.page('desk', requestId)).toMatchObject({ state: 'in_progress', ownerKind: 'unit' });
    await happens(world, { what: 'endUnit', isOther: false });
    await work.clock();

    expect(await work.page('desk', requestId)).toMatchObject({ state: 'accepted', ownerKind: 'desk' });
  });

  it('goes to the street, until the same time, when only whoever filed it is left at the desk', async () => {
    const { act, work } = world;
    const requestId = await work.filed('desk');
    await act.deliver();
    const { dueAt } = await work.page('deskTwo', requestId);

    await happens(world, { what: 'end', who: 'deskTwo' });
    await work.clock();

    expect(await work.page('street', requestId)).toMatchObject({ ownerKind: 'street', dueAt });
  });

  it('stays where it is while there is nobody anywhere, and is not written down again and again', async () => {
    const { act, work } = world;
    const requestId = await work.filed();
    await act.deliver();
    for (const person of ['desk', 'deskTwo', 'street'] as const)
      await happens(world, { what: 'end', who: person });

    await work.clock();
    await work.clock();
    expect((await work.page('chen', requestId)).steps.filter(({ move }) => move === 'handOn')).toHaveLength(
      0,
    );
    await happens(world, { what: 'begin', who: 'street' });
    await work.clock();

    expect(await work.page('street', requestId)).toMatchObject({ ownerKind: 'street' });
  });
});
