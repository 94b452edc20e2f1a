// Tells what the match makes of an amount while it is chosen or typed. The server decides; this only asks it.
for (const form of document.querySelectorAll("form[data-live-amount]")) {
  const output = form.querySelector("output");
  const other = form.elements.namedItem("otro");
  let asked = new AbortController();
  let timer;

  form.addEventListener("input", ({ target }) => {
    if (target.name === "monto") other.value = "";
    else for (const choice of form.querySelectorAll("input[name=monto]")) choice.checked = false;
    clearTimeout(timer);
    timer = setTimeout(ask, target.name === "monto" ? 0 : 400);
  });
  if (form.querySelector("input[name=monto]:checked")) ask();

  async function ask() {
    asked.abort();
    asked = new AbortController();
    const wish = new URLSearchParams(new FormData(form));
    if (!wish.get("monto") && !wish.get("otro")?.trim()) return say([]);
    try {
      const answer = await fetch(`${form.dataset.liveAmount}?${wish}`, { signal: asked.signal });
      if (!answer.ok) return say([]);
      const { error, becomes, why, waits } = await answer.json();
      say(error ? [error] : [becomes, why, waits], { isError: Boolean(error) });
    } catch (failure) {
      if (failure.name !== "AbortError") say([]);
    }
  }

  function say(lines, { isError = false } = {}) {
    output.replaceChildren(
      ...lines.filter(Boolean).map((line, index) => {
        const paragraph = document.createElement("p");
        paragraph.className = isError ? "error" : index === 0 ? "offer-becomes" : "small";
        paragraph.textContent = line;
        return paragraph;
      }),
    );
  }
}
