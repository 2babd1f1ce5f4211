const here = 'http://hier.invalid';

/**
 * Where to go after logging in: only a page of this site, otherwise the start page.
 * A link in a mail could name any address, also one that only looks like a path ('//elders.nl', '/\elders.nl').
 */
export function veiligVervolg(wens: string | null | undefined): string {
  if (!wens?.startsWith('/')) return '/';
  const url = URL.parse(wens, here);
  if (url?.origin !== here || url.pathname.startsWith('//')) return '/';
  return ['/inloggen', '/uitloggen'].includes(url.pathname) ? '/' : url.pathname + url.search + url.hash;
}
