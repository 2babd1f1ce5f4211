// `npm run bench` measures the product beside bare node:http; with a name after it what is named: the heavy
// calculations, or documents.
const named: Record<string, () => Promise<unknown>> = {
  berekeningen: () => import('./berekeningen.ts'),
  documenten: () => import('./documenten.ts'),
};
await(named[process.argv[2] ?? ''] ?? (() => import('./product.ts')))();
