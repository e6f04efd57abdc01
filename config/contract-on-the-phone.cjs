/**
 * Leaves the schemas of the contract to the server. A phone calls operations by name and words their refusals; what goes in and
 * comes out it knows by its type alone. With nothing in place of each schema, the library that makes them stays behind too.
 */
module.exports = function contractOnThePhone({ types: t }) {
  const leftOut = new Set(['input', 'output']);
  /** What a chain of calls such as `z.string().check(…)` begins with. */
  function beginningOf(node) {
    if (t.isCallExpression(node)) return beginningOf(node.callee);
    return t.isMemberExpression(node) ? beginningOf(node.object) : node;
  }
  const makesSchema = (callee) =>
    t.isIdentifier(beginningOf(callee), { name: 'z' }) ||
    (t.isMemberExpression(callee) && t.isIdentifier(callee.property, { name: 'check' }));
  return {
    name: 'contract-on-the-phone',
    visitor: {
      CallExpression(path) {
        const { callee, arguments: given } = path.node;
        if (makesSchema(callee)) path.replaceWith(t.nullLiteral());
        else if (t.isIdentifier(callee, { name: 'defineOperation' }))
          given[0].properties = given[0].properties.filter(({ key }) => !leftOut.has(key.name));
      },
    },
  };
};
