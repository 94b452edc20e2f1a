/** Rules in plain words, each under its name. */
export function RuleList({ rules }: { rules: readonly { about: string; says: string }[] }) {
  return (
    <dl className="rules">
      {rules.map(({ about, says }) => (
        <div key={`${about} ${says}`}>
          <dt>{about}</dt>
          <dd>{says}</dd>
        </div>
      ))}
    </dl>
  );
}
