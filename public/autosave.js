// Saves a form by itself while it is typed in. What cannot be sent stays on this device until it can; a form that was saved in
// another window meanwhile is not saved over. Without this its own button does the same.
for (const form of document.querySelectorAll("form[data-autosave]")) {
  const { autosave: address, saved, offline, elsewhere, signedOut, restored } = form.dataset;
  const output = form.querySelector("output[data-autosaved]");
  const seen = form.elements.namedItem("seen");
  let timer;
  let sent = typed();
  let isStopped = false;
  let isSending = false;
  let under = Promise.resolve();

  const left = read();
  if (left && left.text !== sent && (left.seen === seen.value || !left.isSubmitted)) {
    for (const [name, value] of new URLSearchParams(left.text)) {
      const field = form.elements.namedItem(name);
      if (field && field !== seen && field.type !== "file") field.value = value;
    }
    isStopped = left.seen !== seen.value;
    say(isStopped ? elsewhere : restored);
    save();
  } else forget();

  form.addEventListener("input", () => {
    keep();
    clearTimeout(timer);
    timer = setTimeout(save, 2000);
  });
  addEventListener("online", save);
  document.addEventListener("visibilitychange", () => document.hidden && save());
  form.addEventListener("submit", async (event) => {
    clearTimeout(timer);
    if (isSending) {
      // Its number is known when the answer is there.
      event.preventDefault();
      await under;
      form.requestSubmit(event.submitter);
    } else {
      isStopped = true;
      keep({ isSubmitted: true });
    }
  });
  // Shown again by the back button: its number may be old, its text is not lost.
  addEventListener("pageshow", ({ persisted }) => persisted && location.reload());

  function save() {
    under = under.then(send);
  }

  async function send() {
    const text = typed();
    if (isStopped || text === sent) return;
    isSending = true;
    try {
      const body = new URLSearchParams(text);
      body.set("seen", seen.value);
      const how = { method: "POST", body, redirect: "manual", keepalive: text.length < 60_000 };
      const answer = await fetch(address, how);
      if (answer.type === "opaqueredirect") {
        keep();
        return say(signedOut);
      }
      if (answer.status === 409) {
        isStopped = true;
        return say(elsewhere);
      }
      if (!answer.ok) throw new Error("not saved");
      seen.value = (await answer.json()).saves;
      sent = text;
      if (typed() === sent) forget();
      else keep();
      const time = new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
      say(`${saved} ${time}`);
    } catch {
      keep();
      say(offline);
    } finally {
      isSending = false;
    }
  }

  /** The fields as text; a chosen file goes with the button. */
  function typed() {
    const fields = [...new FormData(form)].filter(
      ([name, value]) => name !== "seen" && typeof value === "string",
    );
    return String(new URLSearchParams(fields));
  }

  function keep({ isSubmitted = false } = {}) {
    try {
      localStorage.setItem(address, JSON.stringify({ seen: seen.value, text: typed(), isSubmitted }));
    } catch {
      // No room or not allowed: the server has what was sent.
    }
  }

  function read() {
    try {
      return JSON.parse(localStorage.getItem(address));
    } catch {
      return null;
    }
  }

  function forget() {
    try {
      localStorage.removeItem(address);
    } catch {
      // It was not kept either.
    }
  }

  function say(words) {
    output.textContent = words;
  }
}
