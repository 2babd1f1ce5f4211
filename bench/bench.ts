// `npm run bench` measures the product beside bare node:http; with a name after it what is named: the heavy
// calculations, documents, the page of a large business case, or that of a large overlap.
const named: Record<string, () => Promise<unknown>> = {
  berekeningen: () => import('./berekeningen.ts'),
  documenten: () => import('./documenten.ts'),
  businesscase: () => import('./businesscase.ts'),
  overlap: () => import('./overlap.ts'),
};
await(named[process.argv[2] ?? ''] ?? (() => import('./product.ts')))();
