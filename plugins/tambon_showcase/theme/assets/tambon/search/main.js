// Begins the search where the page has a place for it.
import { Box } from "./box.js";
import { ResultsPage } from "./page.js";

for (const form of document.querySelectorAll(/** @type {"form"} */ ("form[data-tambon-search]"))) {
  form.dataset.begun = "1"; // plain.js leaves it alone from now on
  new Box(form);
}
for (const root of document.querySelectorAll(/** @type {"main"} */ ("[data-tambon-search-page]")))
  new ResultsPage(root);
