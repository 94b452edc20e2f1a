/** The sign of match everywhere: the pattern that `fill="url(#hatch)"` refers to. Once per page. */
export function HatchDefinition() {
  return (
    <svg className="definitions" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className="hatch-ground" width="6" height="6" />
          <rect className="hatch-line" width="3" height="6" />
        </pattern>
        <pattern
          id="hatch-open"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect className="hatch-line" width="1.5" height="6" />
        </pattern>
      </defs>
    </svg>
  );
}
