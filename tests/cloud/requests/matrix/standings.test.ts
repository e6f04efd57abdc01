import { requestKinds } from '../../../../cloud/contract/requests/kinds';
import { type MoveName, moveNames } from '../../../../cloud/contract/requests/lifecycle';
import { disclose } from '../../../../cloud/features/requests/disclosure';
import type { Snapshot } from '../../../../cloud/features/requests/snapshot';
import { canSee } from '../../../../cloud/features/requests/standing';
import { type Body, bodyOf, cell, doersOf, matterOf, type Relation, relations, tableOf } from './standings';

/*
 * r resident, v volunteer, g grid worker, b building head, d desk, l unit lead, m unit member, s street, u supervisor, a administrator.
 * The columns say how the person stands to the matter besides the role: as a stranger to it, as whoever filed it (for himself, or on
 * patrol), recorded it for somebody, handled it, belongs to the unit that did, claimed the wish, or is complained of.
 */
const whoCanEver = `
               stranger     filed        recorded     handled      unitHandled  claimed      aboutMe      aboutMyUnit  aboutMyDesk
submit         -            -            -            -            -            -            -            -            -
register       -            -            -            -            -            -            -            -            -
adopt          -            -            -            -            -            -            -            -            -
route          -            -            -            -            -            -            -            -            -
accept         ds           -            -            -            -            -            -            -            -
settle         gds          gds          gds          gds          gds          gds          -            -            -
correct        ds           -            -            -            -            -            -            -            -
ask            ds           -            -            all          all          all          -            -            -
answer         -            all          -            -            -            -            -            -            -
resume         -            -            -            -            -            -            -            -            -
proposeDecline ds           -            -            -            -            -            -            -            -
decline        ds           -            -            -            -            -            -            -            -
publish        ds           -            -            -            -            -            -            -            -
publishThanks  ds           -            -            -            -            -            -            -            -
unpublish      ds           -            -            -            -            -            -            -            -
claim          vgbdlm       -            vgbdlm       vgbdlm       all          vgbdlm       -            -            -
adoptClaim     -            -            -            -            -            -            -            -            -
match          ds           -            -            -            -            -            -            -            -
release        ds           -            -            -            -            all          -            -            -
dispatch       ds           -            -            -            -            -            -            -            -
redirect       ds           -            -            -            -            -            -            -            -
involve        ds           -            -            -            -            -            -            -            -
assist         -            -            -            -            -            -            -            -            -
take           -            -            -            all          all          -            -            -            -
assign         -            -            -            all          all          -            -            -            -
note           gds          all          -            all          all          all          -            -            -
return         -            -            -            all          all          -            -            -            -
resolve        -            -            -            all          all          all          -            -            -
noLongerNeeded -            all          -            -            -            -            -            -            -
check          gds          -            -            -            -            -            -            -            -
thank          -            all          -            -            -            -            -            -            -
rate           gds          all          -            -            -            -            -            -            -
remind         -            -            -            -            -            -            -            -            -
callNext       -            -            -            -            -            -            -            -            -
handOn         -            -            -            -            -            -            -            -            -
handToDesk     -            -            -            -            -            -            -            -            -
lapse          -            -            -            -            -            -            -            -            -
withdraw       -            all          -            -            -            -            -            -            -
`;

/* Who sees a matter at a place of the own role, and at another; who reads it as staff, learns who asked, and gets the telephone number. */
const whoSees = `
               here         elsewhere    asStaff      whoAsked     telephone
wish           gbdsu        -            gbdsu        gbdsu        d
issue          gbdsu        -            gbdsu        gbdsu        d
suggestion     gbdsu        -            gbdsu        gbdsu        d
patrol         gbdsu        -            gbdsu        gbdsu        d
wishOnTheWall  vgbdlmsu     -            gbdsu        gbdsu        d
aboutOther     gdsu         -            gdsu         d            d
aboutPerson    gdsu         -            gdsu         d            d
aboutUnit      gdsu         -            gdsu         d            d
aboutDesk      su           -            su           s            s
`;

/** Moves by which somebody judges a matter: none of them is ever done by whoever has a part in it. */
const judging: readonly MoveName[] = [
  ...(['accept', 'correct', 'proposeDecline', 'decline', 'publish', 'publishThanks', 'unpublish'] as const),
  ...(['match', 'dispatch', 'redirect', 'involve', 'check'] as const),
];

const relationNames = Object.keys(relations) as Relation[];

it('is written down for every move, role and relation who can ever do it', () => {
  const columns = relationNames.map((relation) => doersOf(moveNames, relation));

  const rows = moveNames.map((move) => [
    move,
    ...columns.map((doers) => cell((body) => doers[move]?.has(body) ?? false)),
  ]);
  expect(tableOf(relationNames, rows)).toBe(whoCanEver);
});

it.each(relationNames.filter((relation) => relation !== 'stranger'))(
  'nobody judges a matter to which they stand so: %s',
  (relation) => {
    const doers = doersOf(judging, relation);

    expect(Object.values(doers).flatMap((bodies) => [...bodies])).toEqual([]);
  },
);

const situations: Record<string, Partial<Snapshot>> = {
  ...Object.fromEntries(requestKinds.filter((kind) => kind !== 'complaint').map((kind) => [kind, { kind }])),
  wishOnTheWall: { kind: 'wish', wallRank: 1 },
  aboutOther: { kind: 'complaint' },
  aboutPerson: { kind: 'complaint', aboutPersonId: 'another' },
  aboutUnit: { kind: 'complaint', aboutUnitId: 'another' },
  aboutDesk: { kind: 'complaint', isAboutDesk: true, owner: { role: 'streetCoordinator', nodeId: 'street' } },
};

it('is written down for every kind, role and place who sees it, and how much', () => {
  const rows = Object.entries(situations).map(([name, over]) => {
    const matter = matterOf(over);
    const seen = (holds: (body: Body) => boolean) =>
      cell((body) => canSee(bodyOf(body), matter) && holds(body));
    const shown = (body: Body) => disclose(bodyOf(body), matter);
    return [
      name,
      seen(() => true),
      cell((body) => canSee(bodyOf(body, true), matter)),
      seen((body) => shown(body).isStaff),
      seen((body) => shown(body).isStaff && !shown(body).hidesRequester),
      seen((body) => shown(body).requesterContact),
    ];
  });
  expect(tableOf(['here', 'elsewhere', 'asStaff', 'whoAsked', 'telephone'], rows)).toBe(whoSees);
});
