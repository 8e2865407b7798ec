// What scripts hand to each other through the page, because pages opened from a folder load no modules.
import type { Columns } from "#site/compare/entries.js";

declare global {
  var tambonNational: Columns | undefined;
  var tambonRows: object;
}
