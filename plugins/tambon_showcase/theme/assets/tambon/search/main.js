// Begins the search: loaded by plain.js when a reader first needs it.
import { Box } from "./box.js";
import { ResultsPage } from "./page.js";

for (const form of document.querySelectorAll(/** @type {"form"} */ ("form[data-tambon-search]"))) {
  form.dataset.begun = "1"; // plain.js leaves it alone from now on
  const box = new Box(form);
  if (form.contains(document.activeElement)) box.open(); // the reader is in it already
}
const root = document.querySelector(/** @type {"main"} */ ("[data-tambon-search-page]"));
if (root) new ResultsPage(root);
