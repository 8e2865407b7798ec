// Small pieces of page. Text is only ever set as text.
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== null) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

export const pieces = (parts) => parts.map(([text, hit]) => (hit ? make("mark", {}, text) : text));

// The lines of one answer.
export function lines(item, label) {
  const heading = item.heading.length
    ? make("span", { class: "tambon-search__heading" }, ...pieces(item.heading))
    : "";
  const about = [label("kind", item.kind), item.place].filter(Boolean).join(" · ");
  return [
    make("span", { class: "tambon-search__title" }, ...pieces(item.title)),
    make("span", { class: "tambon-search__about" }, about),
    heading,
    make("span", { class: "tambon-search__text" }, ...pieces(item.text)),
  ];
}
