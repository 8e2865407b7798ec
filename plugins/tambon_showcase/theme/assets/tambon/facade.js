/* A facade is a plain link to a video or map elsewhere. At the reader's click the player opens here instead;
   nothing is requested from another host before that. Without this script the link simply leads there. */
const FRAMES = [
  "https://www.youtube-nocookie.com/embed/",
  "https://www.google.com/maps/",
  "https://www.facebook.com/plugins/",
  "https://drive.google.com/file/",
];

/** @param {HTMLAnchorElement} link @param {MouseEvent} event */
function showPlayer(link, event) {
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey;
  const address = new URL(link.dataset.embed ?? "", document.baseURI);
  if (!plain || !FRAMES.some((start) => address.href.startsWith(start))) return;
  event.preventDefault();
  const frame = document.createElement("iframe");
  frame.src = address.href;
  frame.className = "facade-frame";
  frame.title = (link.textContent ?? "").trim();
  frame.allow = "fullscreen";
  frame.referrerPolicy = "strict-origin-when-cross-origin";
  link.replaceWith(frame);
  frame.focus();
}

document.addEventListener("click", (event) => {
  const from = event.target instanceof Element ? event.target : null;
  const link = from?.closest(/** @type {"a"} */ ("a.facade[data-embed]"));
  if (link) showPlayer(link, event);
});
