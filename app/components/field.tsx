import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from "react";

type Frame = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong, and how it is put right. */
  error?: ReactNode;
};

/** One line to type in. */
export function TextField({
  name,
  label,
  hint,
  error,
  ...input
}: Frame & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <FieldFrame {...{ name, label, hint, error }}>
      <input id={name} name={name} className="input" {...described({ name, hint, error })} {...input} />
    </FieldFrame>
  );
}

/** Several lines to type in. */
export function LongField({
  name,
  label,
  hint,
  error,
  ...area
}: Frame & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  return (
    <FieldFrame {...{ name, label, hint, error }}>
      <textarea
        id={name}
        name={name}
        className="input"
        rows={3}
        {...described({ name, hint, error })}
        {...area}
      />
    </FieldFrame>
  );
}

export type Choice = { value: string; label: string };

/** One of several; the first, empty one means all or none. */
export function SelectField({
  name,
  label,
  hint,
  error,
  choices,
  ...select
}: Frame & { choices: readonly Choice[] } & SelectHTMLAttributes<HTMLSelectElement>) {
  return (
    <FieldFrame {...{ name, label, hint, error }}>
      <select id={name} name={name} className="input" {...described({ name, hint, error })} {...select}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

/** Yes or no. */
export function CheckField({
  name,
  label,
  hint,
  error,
  ...input
}: Frame & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <div className="field">
      <label className="check">
        <input type="checkbox" name={name} value="si" {...described({ name, hint, error })} {...input} />
        <span>{label}</span>
      </label>
      <FieldNotes {...{ name, hint, error }} />
    </div>
  );
}

function FieldFrame({ name, label, hint, error, children }: Frame & { children: ReactNode }) {
  return (
    <div className={error ? "field wrong" : "field"}>
      <label htmlFor={name}>{label}</label>
      {children}
      <FieldNotes {...{ name, hint, error }} />
    </div>
  );
}

/** Hint and error, tied to the field by their ids. */
export function FieldNotes({ name, hint, error }: Pick<Frame, "name" | "hint" | "error">) {
  return (
    <>
      {hint && (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="error" id={`${name}-error`}>
          {error}
        </p>
      )}
    </>
  );
}

/** What a screen reader says with the field. */
export function described({ name, hint, error }: Pick<Frame, "name" | "hint" | "error">) {
  const notes = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(" ");
  return { "aria-describedby": notes || undefined, "aria-invalid": error ? true : undefined };
}
