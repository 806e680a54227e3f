// `node types-of.mjs http://host/api/humas/openapi.json`: the types that openapi-typescript makes of the description.
import openapiTypescript, { astToString } from 'openapi-typescript';

console.log(astToString(await openapiTypescript(new URL(process.argv[2]))));
