import { toJSONSchema } from 'zod/v4/core';
import { operations } from '../contract/operations';

/** Every operation with its JSON Schemas and who may call it. */
export function describeOperations() {
  return operations.map(({ name, kind, access, input, output, function: functionName }) => ({
    operation: name,
    function: functionName,
    kind,
    access,
    input: toJSONSchema(input, { io: 'input', unrepresentable: 'any' }),
    output: toJSONSchema(output, { io: 'output', unrepresentable: 'any' }),
  }));
}
