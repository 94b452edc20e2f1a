/** Two leaves of one seedling: what people give, solid; what the match adds, the same leaf hatched. */
export function Logo() {
  return (
    <svg className="logo" viewBox="0 0 40 40" width="40" height="40" aria-hidden="true" focusable="false">
      <path className="logo-leaf" d="M19 23C8 23 4 15 5 6c9 0 15 6 14 17Z" />
      <path className="logo-twin" d="M21 27c0-11 6-17 14-17 1 9-4 17-14 17Z" fill="url(#hatch)" />
      <path className="logo-stem" d="M20 38V22" />
    </svg>
  );
}
