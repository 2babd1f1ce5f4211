import { notAcceptable } from './problem.ts';

/**
 * Refuses (406) when the caller accepts none of the media types that an operation gives. Nothing said: anything goes.
 * An operation that gives whatever was once put in, of any type, gives that.
 */
export function requireAcceptable(accept: string | undefined, offered: readonly string[]): void {
  if (!accept?.trim() || offered.includes('*/*')) return;
  const ranges = accept.split(',').map((range) => {
    const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    return { type, isRefused: parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter)) };
  });
  const isAccepted = (media: string) => {
    // The most precise range decides: 'text/csv;q=0, */*' refuses CSV only.
    const fits = [media, `${media.split('/')[0]}/*`, '*/*'];
    const decisive = fits.flatMap((fit) => ranges.filter(({ type }) => type === fit))[0];
    return decisive !== undefined && !decisive.isRefused;
  };
  if (!offered.some(isAccepted)) throw notAcceptable(offered);
}
