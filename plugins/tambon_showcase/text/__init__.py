"""Thai text: repair, order, words, dates and numbers as people write them."""
