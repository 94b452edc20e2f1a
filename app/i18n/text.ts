/** One text of a catalogue; with two forms, the count among its values chooses. Values stand in braces: `{amount}`. */
export type Text = string | { readonly one: string; readonly other: string };
