import type { ReactNode } from "react";
import { FieldNotes } from "./field.tsx";

type Group = {
  name: string;
  legend: ReactNode;
  choices: readonly { value: string; label: ReactNode }[];
  /** For labels of several words. */
  isWide?: boolean;
  /** For labels of a sentence: one under the other. */
  isLong?: boolean;
  /** None is chosen when absent. */
  chosen?: string;
  hint?: ReactNode;
  error?: ReactNode;
  /** Follows the choices, such as a field for another amount. */
  children?: ReactNode;
};

/** A few choices as large buttons of which one holds. */
export function ChoiceGroup({ name, legend, choices, isWide, isLong, chosen, hint, error, children }: Group) {
  const look = isLong ? "choices choices-long" : isWide ? "choices choices-wide" : "choices";
  const notes = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(" ");
  return (
    <fieldset className={error ? "field wrong" : "field"} aria-describedby={notes || undefined}>
      <legend>{legend}</legend>
      <div className={look}>
        {choices.map(({ value, label }) => (
          <label className="choice" key={value}>
            <input type="radio" name={name} value={value} defaultChecked={value === chosen} />
            <span>{label}</span>
          </label>
        ))}
      </div>
      {children}
      <FieldNotes {...{ id: name, hint, error }} />
    </fieldset>
  );
}
