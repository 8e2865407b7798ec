"""Whether a page fits a phone, also where every text ends in a word that nothing breaks."""

from __future__ import annotations

from playwright.sync_api import Page

PHONES = (390, 360)
UNFOLD = "() => document.querySelectorAll('details').forEach((one) => { one.open = true; })"
ENDLESS_WORDS = """() => {
  const words = ` ${"กขคงจ".repeat(12)} ${"Unbreakable".repeat(8)}`;
  const ours = "script, style, svg, select, template, textarea, .visually-hidden, .tile__unit, .tel, .state, .basis, [hidden]";
  const texts = document.createTreeWalker(document.querySelector("main") ?? document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (texts.nextNode()) found.push(texts.currentNode);
  for (const text of found)
    if (text.data.trim() && !text.parentElement.closest(ours)) text.data += words;
}"""
"""Thai as people type it and an address of the web; words that are ours and short, and numbers to dial, stay as they are."""
WIDTH = "document.documentElement.scrollWidth"


def widest(page: Page) -> dict[str, int]:
    """How wide the open page is, unfolded, as it is and with endless words in it."""
    page.evaluate(UNFOLD)
    plain = int(page.evaluate(WIDTH))
    page.evaluate(ENDLESS_WORDS)
    return {"plain": plain, "with endless words": int(page.evaluate(WIDTH))}
