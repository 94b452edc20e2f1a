import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from "react";

type Frame = {
  name: string;
  /** Where several forms of a page have a field of the same name; else the name. */
  id?: string;
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong, and how it is put right. */
  error?: ReactNode;
};

/** One line to type in. */
export function TextField({
  name,
  id = name,
  label,
  hint,
  error,
  ...input
}: Frame & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <FieldFrame {...{ id, label, hint, error }}>
      <input id={id} name={name} className="input" {...described({ id, hint, error })} {...input} />
    </FieldFrame>
  );
}

/** A file to choose. */
export function FileField(field: Frame & InputHTMLAttributes<HTMLInputElement>) {
  return <TextField {...field} type="file" />;
}

/** Several lines to type in. */
export function LongField({
  name,
  id = name,
  label,
  hint,
  error,
  ...area
}: Frame & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  return (
    <FieldFrame {...{ id, label, hint, error }}>
      <textarea
        id={id}
        name={name}
        className="input"
        rows={3}
        {...described({ id, hint, error })}
        {...area}
      />
    </FieldFrame>
  );
}

export type Choice = { value: string; label: string };

/** One of several; the first, empty one means all or none. */
export function SelectField({
  name,
  id = name,
  label,
  hint,
  error,
  choices,
  ...select
}: Frame & { choices: readonly Choice[] } & SelectHTMLAttributes<HTMLSelectElement>) {
  return (
    <FieldFrame {...{ id, label, hint, error }}>
      <select id={id} name={name} className="input" {...described({ id, hint, error })} {...select}>
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
  id = name,
  label,
  hint,
  error,
  ...input
}: Frame & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <div className="field">
      <label className="check">
        <input type="checkbox" name={name} value="si" {...described({ id, hint, error })} {...input} />
        <span>{label}</span>
      </label>
      <FieldNotes {...{ id, hint, error }} />
    </div>
  );
}

type Notes = { id: string; hint?: ReactNode; error?: ReactNode };

function FieldFrame({
  id,
  label,
  hint,
  error,
  children,
}: Notes & Pick<Frame, "label"> & { children: ReactNode }) {
  return (
    <div className={error ? "field wrong" : "field"}>
      <label htmlFor={id}>{label}</label>
      {children}
      <FieldNotes {...{ id, hint, error }} />
    </div>
  );
}

/** Hint and error, tied to the field by their ids. */
export function FieldNotes({ id, hint, error }: Notes) {
  return (
    <>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </>
  );
}

/** What a screen reader says with the field. */
function described({ id, hint, error }: Notes) {
  const notes = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return { "aria-describedby": notes || undefined, "aria-invalid": error ? true : undefined };
}
