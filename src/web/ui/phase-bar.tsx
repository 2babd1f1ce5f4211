/** Five small bars, always with the text beside it that says the same. `reached`: 1 to 5. */
export function PhaseBar({ reached }: { reached: number }) {
  return (
    <span className="bondgenoot-fasebalk" aria-hidden="true">
      {[1, 2, 3, 4, 5].map((fase) => (
        <i key={fase} className={fase <= reached ? 'is-vol' : undefined} />
      ))}
    </span>
  );
}
