// `npm run bench` measures the product beside bare node:http; `npm run bench -- berekeningen` the heavy calculations.
await(process.argv[2] === 'berekeningen' ? import('./berekeningen.ts') : import('./product.ts'));
