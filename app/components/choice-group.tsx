import type { ReactNode } from "react";
import { FieldNotes } from "./field.tsx";

type Group = {
  name: string;
  legend: ReactNode;
  choices: readonly { value: string; label: ReactNode }[];
  /** For labels of several words. */
  isWide?: boolean;
  /** None is chosen when absent. */
  chosen?: string;
  hint?: ReactNode;
  error?: ReactNode;
  /** Follows the choices, such as a field for another amount. */
  children?: ReactNode;
};

/** A few choices as large buttons of which one holds. */
export function ChoiceGroup({ name, legend, choices, isWide = false, chosen, hint, error, children }: Group) {
  return (
    <fieldset
      className={error ? "field wrong" : "field"}
      aria-describedby={error ? `${name}-error` : undefined}
    >
      <legend>{legend}</legend>
      <div className={isWide ? "choices choices-wide" : "choices"}>
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
